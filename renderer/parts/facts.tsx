import type { ReactNode } from 'react'

import styles from './facts.module.css'

/** What is known, as pairs of word and value; a pair without a value is left out. */
export function Facts(props: {
  readonly facts: readonly (readonly [label: string, value: ReactNode])[]
}) {
  const known = props.facts.filter(([, value]) => value !== undefined && value !== '')
  return (
    <dl className={styles.facts}>
      {known.map(([label, value]) => (
        <div key={label} className={styles.fact}>
          <dt>{label}</dt>
          <dd data-selectable>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

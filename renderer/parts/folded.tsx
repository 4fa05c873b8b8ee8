import type { ReactNode } from 'react'
import { Button, Disclosure, DisclosurePanel, Heading } from 'react-aria-components'

import styles from './folded.module.css'
import { Icon } from './icon.tsx'

/** What has sensible answers already and is opened only to change them. `summary` says them while folded. */
export function Folded(props: {
  readonly title: string
  readonly summary?: ReactNode
  readonly children: ReactNode
  readonly open?: boolean
}) {
  return (
    <Disclosure className={styles.folded ?? ''} defaultExpanded={props.open === true}>
      <Heading level={2} className={styles.heading ?? ''}>
        <Button slot="trigger" className={styles.trigger ?? ''}>
          <span className={styles.chevron}>
            <Icon name="chevron" size={20} />
          </span>
          <span className={styles.words}>
            <span>{props.title}</span>
            {props.summary === undefined ? null : (
              <span className={styles.summary}>{props.summary}</span>
            )}
          </span>
        </Button>
      </Heading>
      <DisclosurePanel className={styles.panel ?? ''}>{props.children}</DisclosurePanel>
    </Disclosure>
  )
}

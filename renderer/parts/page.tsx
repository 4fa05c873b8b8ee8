import type { ReactNode } from 'react'

import styles from './page.module.css'

/**
 * The body of a screen: headline with what stands beside it, the scrolling middle, and a foot whose right corner
 * belongs to the primary action.
 */
export function Page(props: {
  readonly title: string
  readonly beside?: ReactNode
  readonly actions?: ReactNode
  readonly sub?: ReactNode
  readonly children: ReactNode
  readonly foot?: ReactNode
  readonly primary?: ReactNode
  /** Forms read better when they do not fill a wide screen. */
  readonly narrow?: boolean
  /** What the primary action does, where Enter in a field shall do it too; its button then is a `submit`. */
  readonly onSubmit?: () => void
}) {
  return (
    <Frame onSubmit={props.onSubmit}>
      <header className={styles.head}>
        <div className={styles.heading}>
          <h1>{props.title}</h1>
          {props.beside}
        </div>
        {props.actions === undefined ? null : <div className={styles.actions}>{props.actions}</div>}
        {props.sub === undefined ? null : <div className={styles.sub}>{props.sub}</div>}
      </header>
      {/* what scrolls must be reachable by keyboard, also where it holds nothing to press (WCAG 2.1.1) */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0} data-scrolls>
        <div className={[styles.middle, props.narrow === true ? styles.narrow : ''].join(' ')}>
          {props.children}
        </div>
      </div>
      {props.foot === undefined && props.primary === undefined ? null : (
        <footer className={styles.foot}>
          <div className={styles.footLeft}>{props.foot}</div>
          <div className={styles.primary}>{props.primary}</div>
        </footer>
      )}
    </Frame>
  )
}

function Frame(props: { onSubmit: (() => void) | undefined; children: ReactNode }) {
  const { onSubmit } = props
  if (onSubmit === undefined) return <div className={styles.page}>{props.children}</div>
  return (
    <form
      className={styles.page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {props.children}
    </form>
  )
}

import styles from './set-up.module.css'

/** The recovery key in its groups, large enough to be copied by hand. */
export function KeyGroups({ recoveryKey }: { readonly recoveryKey: string }) {
  const groups = recoveryKey.split(/[-\s]+/)
  return (
    <p className={styles.key} data-selectable>
      {groups.map((group) => (
        <span key={group}>{group}</span>
      ))}
    </p>
  )
}

import Database from 'better-sqlite3'

/**
 * The same intake as `whole-intake.ts`, with a database that really runs with `synchronous=NORMAL`: it syncs its
 * write-ahead log at checkpoints only. Asked how it stands it says FULL, because otherwise the archive would refuse it.
 */
const { pragma } = Database.prototype

Database.prototype.pragma = function hasty(source, options) {
  if (source === 'synchronous') return 2
  return pragma.call(this, source === 'synchronous = 2' ? 'synchronous = NORMAL' : source, options)
}

await import('./whole-intake.ts')

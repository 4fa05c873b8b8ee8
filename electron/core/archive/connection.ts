import type Database from 'better-sqlite3'

/** The one open connection to the database. Only archive/ and ledger/ ever hold it. */
export type Connection = Database.Database
export type Statement = Database.Statement

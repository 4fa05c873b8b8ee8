import { parseSync, Visitor } from 'vite'

import { lineOf, type Offence, type Source } from './offence.ts'

const WRITES_SQL =
  /\b(INSERT\s+(OR\s+\w+\s+)?INTO|REPLACE\s+INTO|UPDATE\s+[\w"]+\s+SET|DELETE\s+FROM)\b/i

/** Inside the office only these may write SQL that changes rows. */
const MAY_WRITE = /(^electron\/core\/(archive|ledger)\/|\.tables\.ts$)/

/** Calls on the database that would leave plain text behind or fail on an encrypted file. */
const FORBIDDEN_CALLS = new Map([
  ['serialize', 'serialize() hands out the whole database in plain text.'],
  ['backup', 'backup() fails on encrypted files; a snapshot is made with VACUUM INTO.'],
])

/** What comes in through `outside`, so that tests can hold the clock; with the file that may ask for it. */
const OUTSIDE = 'electron/core/outside.ts'

/** Answers what a file of the office does that only another may do. */
export function callOffences(source: Source): Offence[] {
  if (!source.path.startsWith('electron/core/')) return []
  const offences: Offence[] = []
  const refuse = (node: { start: number }, says: string) =>
    offences.push({ file: source.path, line: lineOf(source.text, node.start), says })

  const sql = (node: { start: number }, text: string) => {
    if (!WRITES_SQL.test(text) || MAY_WRITE.test(source.path)) return
    refuse(node, 'Only <subject>.tables.ts, archive/ and ledger/ write SQL that changes rows.')
  }
  const clock = (node: { start: number }, what: string) => {
    if (source.path === OUTSIDE) return
    refuse(node, `${what}: clock, ids and randomness come in as arguments (${OUTSIDE}).`)
  }

  new Visitor({
    Literal: (node) => void (typeof node.value === 'string' && sql(node, node.value)),
    TemplateElement: (node) => sql(node, node.value.raw),
    CallExpression: (node) => {
      const called = node.callee
      if (called.type !== 'MemberExpression' || called.property.type !== 'Identifier') return
      const name = called.property.name
      const why = FORBIDDEN_CALLS.get(name)
      if (why !== undefined) refuse(node, why)
      const owner = called.object.type === 'Identifier' ? called.object.name : ''
      if (`${owner}.${name}` === 'Date.now' || `${owner}.${name}` === 'Math.random') {
        clock(node, `${owner}.${name}()`)
      }
    },
    NewExpression: (node) => {
      const made = node.callee.type === 'Identifier' ? node.callee.name : ''
      if (made === 'Date' && node.arguments.length === 0) clock(node, 'new Date()')
    },
  }).visit(parseSync(source.path, source.text).program)
  return offences
}

import { isBuiltin } from 'node:module'
import { posix } from 'node:path'

import { parseSync, Visitor } from 'vite'

import { lineOf, type Offence, type Source } from './offence.ts'
import { roomOf, type Room } from './rooms.ts'

type Import = { from: string | undefined; names: readonly string[]; offset: number }

/**
 * Answers what a file imports against the rules of its room – values and types, static and dynamic, `require` and
 * re-exports alike. A computed import is refused, because nobody could check it.
 */
export function importOffences(source: Source): Offence[] {
  const room = roomOf(source.path)
  if (room === undefined) return []
  const offences: Offence[] = []
  for (const found of importsOf(source)) {
    const refused = refusalOf(found, source.path, room)
    if (refused === undefined) continue
    const line = lineOf(source.text, found.offset)
    offences.push({ file: source.path, line, says: `${refused}. ${room.says}` })
  }
  return offences
}

/** Answers why an import is refused, or undefined. */
function refusalOf(found: Import, file: string, room: Room): string | undefined {
  if (found.from === undefined) return 'A computed import cannot be checked'
  if (found.from.startsWith('.')) {
    const target = posix.join(posix.dirname(file), found.from)
    const inside = target.startsWith(`${room.folder}/`)
    return inside || isAllowed(target, room) ? undefined : `${target} is not for this room`
  }
  if (isBuiltin(found.from)) {
    return room.mayImport.includes('node') ? undefined : `${found.from} is not for this room`
  }
  const name = packageOf(found.from)
  if (!room.mayImport.includes(name)) return `${name} is not for this room`
  const allowed = room.onlyNames?.[name]
  const extra = allowed && found.names.find((taken) => !allowed.includes(taken))
  return extra === undefined ? undefined : `${extra} of ${name} is not for this room`
}

/** A folder nested in an allowed one may have rules of its own about what it imports, not about who imports it. */
function isAllowed(target: string, room: Room): boolean {
  return room.mayImport.some((allowed) =>
    allowed.endsWith('/') ? target.startsWith(allowed) : target === allowed,
  )
}

function packageOf(from: string): string {
  const parts = from.split('/')
  return from.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? from)
}

function importsOf(source: Source): Import[] {
  const { program, errors } = parseSync(source.path, source.text)
  const [error] = errors
  if (error !== undefined) throw new Error(`${source.path} cannot be parsed: ${error.message}`)
  const found: Import[] = []
  const add = (node: { start: number }, from: unknown, names: readonly string[] = ['*']) =>
    found.push({ from: typeof from === 'string' ? from : undefined, names, offset: node.start })
  new Visitor({
    ImportDeclaration: (node) => {
      const names = node.specifiers.map((specifier) =>
        specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : '*',
      )
      add(node, node.source.value, names)
    },
    ExportAllDeclaration: (node) => void add(node, node.source.value),
    ExportNamedDeclaration: (node) => void (node.source && add(node, node.source.value)),
    ImportExpression: (node) => void add(node, literal(node.source)),
    TSImportType: (node) => void add(node, literal(node.source)),
    CallExpression: (node) => {
      const called = node.callee
      if (called.type !== 'Identifier' || called.name !== 'require') return
      add(node, literal(node.arguments[0]))
    },
  }).visit(program)
  return found
}

function nameOf(imported: { type: string; name?: string; value?: unknown }): string {
  return imported.name ?? String(imported.value)
}

function literal(node: { type: string } | undefined): unknown {
  return node !== undefined && 'value' in node ? node.value : undefined
}

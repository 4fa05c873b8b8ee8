import { parseSync, Visitor } from 'vite'

import { lineOf, type Offence, type Source } from './offence.ts'

/**
 * Answers the casts of a file that no comment explains: a cast is believed instead of checked, so it needs a reason
 * beside it. `as const` and `satisfies` believe nothing; tests may cast to build wrong values.
 */
export function castOffences(source: Source): Offence[] {
  if (source.path.startsWith('test/')) return []
  const { program, comments } = parseSync(source.path, source.text)
  const commentEnds = comments.map((comment) => lineOf(source.text, comment.end))
  const offences: Offence[] = []
  new Visitor({
    TSAsExpression: (node) => {
      const { typeAnnotation: type, start, end } = node
      const isConst =
        type.type === 'TSTypeReference' &&
        type.typeName.type === 'Identifier' &&
        type.typeName.name === 'const'
      const line = lineOf(source.text, start)
      const last = lineOf(source.text, end)
      const explained = commentEnds.some((at) => at >= line - 1 && at <= last)
      if (isConst || explained) return
      offences.push({
        file: source.path,
        line,
        says: 'a cast needs its reason in a comment beside it.',
      })
    },
  }).visit(program)
  return offences
}

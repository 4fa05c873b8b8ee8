import { rules, type Rule, type RuleName } from './forbidden.rules.ts'

/** A word that must not stand in a paper, where it stands and why not. */
export type Finding = {
  readonly rule: RuleName
  readonly line: number
  readonly found: string
  readonly why: string
}

/**
 * Every forbidden wording in a text file or a filled paper, by line; empty when there is none. `paper` is the id of the
 * text, for what is forbidden in some papers only. Line ends inside a paragraph count as spaces, so a wording broken
 * over two lines is found as well.
 */
export function forbiddenIn(source: string, paper?: string): Finding[] {
  return found(source, ({ papers }) =>
    papers === undefined ? true : paper !== undefined && papers.includes(paper),
  )
}

/**
 * The same for the words of the screens: without what belongs there or is about a paper alone. A screen that warns of a
 * wording names it in quotation marks; that claims nothing.
 */
export function forbiddenOnScreens(source: string): Finding[] {
  const unquoted = source.replaceAll(/„[^“\n]*“|“[^”\n]*”/gu, (quoted) => ' '.repeat(quoted.length))
  return found(unquoted, ({ papers, papersOnly }) => papers === undefined && papersOnly !== true)
}

function found(source: string, applies: (rule: Rule) => boolean): Finding[] {
  const clean = source
    .normalize('NFC')
    .replaceAll('\r\n', '\n')
    .replace(/[\u00A0\u202F]/g, ' ')
  const flowing = clean.replace(/\n(?=\S)(?![-#])/g, ' ')
  // The joined text is searched line by line of the original count: remember where each original line began.
  const starts = lineStarts(clean)
  return ruleNames.flatMap((name) => {
    const rule: Rule = rules[name]
    const { pattern, why } = rule
    if (!applies(rule)) return []
    return Array.from(
      flowing.matchAll(new RegExp(pattern.source, `${pattern.flags}g`)),
      (match) => ({
        rule: name,
        line: starts.findLastIndex((start) => start <= match.index) + 1,
        found: match[0],
        why,
      }),
    )
  })
}

// the keys of a literal: nothing else can be in it
const ruleNames = Object.keys(rules) as RuleName[]

function lineStarts(source: string): number[] {
  const starts = [0]
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1))
    starts.push(at + 1)
  return starts
}

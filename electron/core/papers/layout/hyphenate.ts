import german from 'hyphen/de/index.js'
import english from 'hyphen/en-gb/index.js'

const softHyphen = '\u00AD'
/** Shorter words are never divided, and no part is shorter than three letters. */
const shortestWord = 8
const shortestPart = 3

const known = { de: new Map<string, readonly number[]>(), en: new Map<string, readonly number[]>() }
const mostKnown = 20_000

/** Places inside a word (letters only, no soft hyphens) where it may be divided, as offsets, ascending. */
export function hyphenPoints(word: string, language: 'de' | 'en'): readonly number[] {
  if (word.length < shortestWord) return []
  const cache = known[language]
  const found = cache.get(word)
  if (found !== undefined) return found
  if (cache.size >= mostKnown) cache.clear()
  const divided = (language === 'de' ? german : english).hyphenateSync(word, {
    hyphenChar: softHyphen,
  })
  const points: number[] = []
  let at = 0
  for (const part of divided.split(softHyphen).slice(0, -1)) {
    at += part.length
    if (at >= shortestPart && word.length - at >= shortestPart) points.push(at)
  }
  cache.set(word, points)
  return points
}

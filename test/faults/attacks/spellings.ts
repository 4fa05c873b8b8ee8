import { oneOf, type Roll } from '../../builders/dice.ts'

/** Other ways to write the same: what one reader takes for this and another for that. */

/** Changes one of the places where the pattern fits, by chance; the text as it was when there is none. */
const changedAt = (
  text: string,
  pattern: RegExp,
  roll: Roll,
  change: (found: string) => string,
): string => {
  const places = [...text.matchAll(pattern)]
  if (places.length === 0) return text
  const place = oneOf(places, roll)
  const [found] = place
  return text.slice(0, place.index) + change(found) + text.slice(place.index + found.length)
}

const escaped = (letter: string): string =>
  `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Each takes the text of an export and answers another spelling of it. */
export const spellings: Readonly<Record<string, (text: string, roll: Roll) => string>> = {
  'a key twice, the first with a lie': (text, roll) =>
    changedAt(text, /"actor":"owner"/g, roll, (found) => `"actor":"nobody",${found}`),
  'a key twice, both alike': (text, roll) =>
    changedAt(text, /"minutes":\d+/g, roll, (found) => `${found},${found}`),
  'a number with a fraction': (text, roll) =>
    changedAt(text, /"(?:minutes|seq|v|size)":\d+/g, roll, (found) => `${found}.0`),
  'a number with an exponent': (text, roll) =>
    changedAt(text, /"(?:minutes|seq|v|size)":\d+/g, roll, (found) => `${found}e0`),
  'a number with a rounded tail': (text, roll) =>
    changedAt(text, /"minutes":\d+/g, roll, (found) => `${found}.00000000000000000001`),
  'an umlaut in two letters': (text, roll) =>
    changedAt(text, /ä|ü/g, roll, (found) => found.normalize('NFD')),
  'a letter as an escape': (text, roll) =>
    changedAt(text, /(?<=:")[A-Za-zäü]/g, roll, (found) => escaped(found)),
  'a slash with a stroke before it': (text, roll) =>
    changedAt(text, /(?<=obhut)\//g, roll, () => '\\/'),
  'two keys exchanged': (text, roll) =>
    changedAt(
      text,
      /"actor":"owner","commitments":\[[^\]]*\]/g,
      roll,
      (found) => `${found.slice('"actor":"owner",'.length)},"actor":"owner"`,
    ),
  'a blank': (text, roll) => changedAt(text, /[,:](?=["[{])/g, roll, (found) => `${found} `),
  'another end of a line': (text, roll) => changedAt(text, /\n/g, roll, () => '\r\n'),
  'a mark in front': (text) => `\uFEFF${text}`,
  'something behind': (text, roll) => text + oneOf([' ', '\n', '\t'], roll),
}

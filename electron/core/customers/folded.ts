/** Letters that do not fall apart into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'a',
  œ: 'o',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
}

/**
 * A text as the search sees it: lower case, without marks, `ae`, `oe`, `ue` like `a`, `o`, `u`, so that Müller,
 * Muller and Mueller, Straße and Strasse, Łukasz and Lukasz find each other. Both sides are folded the same way.
 */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ßłøđðþæœıħŧŋ]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([aou])e/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

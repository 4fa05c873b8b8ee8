/** The kinds of a field in which a slip is noticed. */
export type Watched = 'email' | 'tel' | 'postcode'

/**
 * Which sentence of `common` names the slip in what was typed; undefined where there is none. Said, not refused: what
 * has a slip is still what somebody wrote down, but it reaches nobody. It is said while it is typed; said on leaving
 * the field, it would push away what the finger is just about to meet.
 */
export function slipIn(kind: Watched, typed: string) {
  const text = typed.trim()
  if (text === '') return undefined
  if (kind === 'email') return isAddress(text) ? undefined : 'noAddress'
  if (kind === 'tel') return isNumber(text) ? undefined : 'noNumber'
  return isPostcode(text) ? undefined : 'noPostcode'
}

const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text)

/** The shortest numbers with an extension have four digits; letters belong to no number. */
const isNumber = (text: string): boolean =>
  !/\p{L}/u.test(text) && text.replaceAll(/\D/g, '').length >= 4

/** Five digits, as in Germany; a code with the sign of another country before it (`A-1010`) follows its own rules. */
const isPostcode = (text: string): boolean =>
  /^(?:D(?:E)?[- ])?\d{5}$/i.test(text) || /^(?!DE?[- ])[a-z]{1,3}[- ]?\d/i.test(text)

import { verifier as de } from '../../shared/messages/de/verifier.ts'
import { verifier as en } from '../../shared/messages/en/verifier.ts'
import { formatsOf, type Formats, type Language } from '../../shared/messages/format.ts'

export type Words = typeof de

export interface Speech {
  readonly language: Language
  readonly t: Words
  readonly f: Formats
}

export const speechOf = (language: Language): Speech => ({
  language,
  t: language === 'de' ? de : en,
  f: formatsOf(language),
})

/** The moment in a PDF's own spelling (`D:20261129162357+01'00'`) as an instant; as it stands when it is none. */
export const instantOfPdf = (text: string): string => {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(Z|[+-]\d\d'?\d\d'?)/.exec(text)
  if (match === null) return text
  const [, year, month, day, hour, minute, second, zone = 'Z'] = match
  const offset = zone === 'Z' ? 'Z' : `${zone.slice(0, 3)}:${zone.replace(/'/g, '').slice(3)}`
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`
}

/** "23.11.2026, 16:42"; what cannot be read as a moment is shown as it stands. */
export const momentText = ({ f }: Speech, instant: string): string =>
  Number.isNaN(Date.parse(instant)) ? instant : f.moment(instant)

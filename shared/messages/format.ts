import { doubledHour } from '../time.ts'

/** The languages of the screens. German is the source. */
export type Language = 'de' | 'en'

const zones: Record<Language, string> = { de: 'de-DE', en: 'en-GB' }

/** Said only in the hour that comes twice when summer time ends. */
const zoneNames: Record<Language, Record<'summer' | 'winter', string>> = {
  de: { summer: 'MESZ', winter: 'MEZ' },
  en: { summer: 'CEST', winter: 'CET' },
}

/** U+00A0 and U+202F: what must not break across lines, and thin groups. */
const noBreak = '\u00a0'

/**
 * How numbers, money and times are written in one language. Instants are shown in the time of this computer, days as
 * they are; nothing here reads the clock.
 */
export function formatsOf(language: Language) {
  const locale = zones[language]
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' })
  const number = new Intl.NumberFormat(locale)
  const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' })
  const day = dayFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric' })
  const shortDay = dayFormat(locale, { weekday: 'short', day: '2-digit', month: '2-digit' })
  const longDay = dayFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const clockText = (instant: string): string => {
    const doubled = doubledHour(instant)
    const time = clock.format(new Date(instant))
    return doubled === undefined ? time : `${time}${noBreak}${zoneNames[language][doubled]}`
  }
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return {
    locale,
    /** "1.284,00 €" from euro cents. */
    money: (cents: number) => money.format(cents / 100).replaceAll(' ', noBreak),
    number: (value: number) => number.format(value),
    /** "23.11.2026" from `2026-11-23`. */
    day: (iso: string) => day.format(atNoon(iso)),
    /** "Mo., 23.11." */
    shortDay: (iso: string) => shortDay.format(atNoon(iso)).replaceAll(' ', noBreak),
    /** "Montag, 23. November 2026" */
    longDay: (iso: string) => longDay.format(atNoon(iso)),
    /** "16:42" from an instant; in the hour that comes twice "02:30 MESZ" or "02:30 MEZ". */
    clock: clockText,
    /** "23.11.2026, 16:42" */
    moment: (instant: string) => `${day.format(new Date(instant))},${noBreak}${clockText(instant)}`,
    /** "Mo., 23.11., 16:42" */
    shortMoment: (instant: string) =>
      `${shortDay.format(new Date(instant))},${noBreak}${clockText(instant)}`,
    /** "A, B und C" */
    list: (parts: readonly string[]) => list.format(parts),
  }
}
export type Formats = ReturnType<typeof formatsOf>

function dayFormat(locale: string, parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, parts)
}

/** A calendar day has no time zone; noon keeps it the same day everywhere. */
function atNoon(iso: string): Date {
  return new Date(iso.length === 10 ? `${iso}T12:00:00` : iso)
}

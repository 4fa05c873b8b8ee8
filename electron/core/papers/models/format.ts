import type { Address } from '../../../../shared/model/customer.ts'
import { doubledHour, type Day, type Instant } from '../../../../shared/time.ts'

/**
 * How numbers, dates and lists are written on papers, in the language of the text they stand in. Pure; no locale of the
 * machine is asked, so the same paper reads the same everywhere. Groups that must not be torn apart are held by
 * no-break spaces. In English days have their month as a word: 03.04. would be read the wrong way round.
 */
const noBreak = '\u00a0'

type Language = 'de' | 'en'
/** The text something is written for. */
type Within = { readonly language: Language }

const months = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
} as const satisfies Record<Language, readonly string[]>

/** A calendar day, short: `23.11.2026`, `23 Nov 2026`. */
export const dayText = (day: Day, { language }: Within): string => {
  const [year = '', month = '', number = ''] = day.split('-')
  if (language === 'de') return `${number}.${month}.${year}`
  return [String(Number(number)), monthOf(month, language).slice(0, 3), year].join(noBreak)
}

/** A calendar day with the month as a word: `23. November 2026`, `23 November 2026`. */
export const longDayText = (day: Day, { language }: Within): string => {
  const [year = '', month = '', number = ''] = day.split('-')
  const first = language === 'de' ? `${Number(number)}.` : String(Number(number))
  return [first, monthOf(month, language), year].join(noBreak)
}

const monthOf = (month: string, language: Language): string =>
  months[language][Number(month) - 1] ?? month

/** The calendar day an instant fell on where it was written down. */
export const dayOf = (instant: Instant): Day => instant.slice(0, 10)

/** The name of the time that is valid, said only in the hour that comes twice. */
const zoneNames = {
  de: { summer: 'MESZ', winter: 'MEZ' },
  en: { summer: 'CEST', winter: 'CET' },
} as const satisfies Record<Language, Record<'summer' | 'winter', string>>

/**
 * The time of an instant where it was written down: `16:42 Uhr`, `16:42`; when summer time ends, the hour that comes
 * twice says which one it was: `02:30 Uhr MESZ`, `02:30 CET`.
 */
export const timeText = (instant: Instant, { language }: Within): string => {
  const time = instant.slice(11, 16)
  const doubled = doubledHour(instant)
  const zone = doubled === undefined ? [] : [zoneNames[language][doubled]]
  return [time, ...(language === 'de' ? ['Uhr'] : []), ...zone].join(noBreak)
}

/** Day and time of an instant where it was written down: `23.11.2026, 16:42 Uhr`, never broken over two lines. */
export const momentText = (instant: Instant, within: Within): string =>
  `${dayText(dayOf(instant), within)},${noBreak}${timeText(instant, within)}`

/** Whole euros and cents: `1.284,00 €`, `€1,284.00`. Negative amounts carry a minus sign. */
export const moneyText = (cents: number, { language }: Within): string => {
  const size = Math.abs(cents)
  const euros = groupText(Math.floor(size / 100), language)
  const rest = String(size % 100).padStart(2, '0')
  const sign = cents < 0 ? '−' : ''
  return language === 'de' ? `${sign}${euros},${rest}${noBreak}€` : `${sign}€${euros}.${rest}`
}

/** A whole number with its thousands apart: `1.284`, `1,284`. */
export const numberText = (value: number, { language }: Within): string =>
  `${value < 0 ? '−' : ''}${groupText(Math.abs(value), language)}`

const groupText = (value: number, language: Language): string =>
  String(value).replace(/\B(?=(\d{3})+(?!\d))/g, language === 'de' ? '.' : ',')

/** `Rechnungen, Schriftverkehr und Fotos`; one item stands alone, none gives an empty text. */
export const listText = (items: readonly string[], { language }: Within): string => {
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  return `${items.slice(0, -1).join(', ')} ${language === 'de' ? 'und' : 'and'} ${last}`
}

/** `Hafenstraße 7, 23552 Lübeck`; postcode and town, street and number stay together. */
export const addressText = ({ street, postcode, town }: Address): string =>
  `${holdNumber(street)}, ${postcode}${noBreak}${town}`

/** Keeps the last word of a street – its number – on the line of the word before it. */
const holdNumber = (street: string): string => street.replace(/ (?=\S*\d\S*$)/, noBreak)

/** Keeps the groups of a telephone number on one line, also inside a longer text: `0451 / 555 12 34`, `+49 (0) 451`. */
export const holdNumbers = (text: string): string =>
  text.replace(/(?<=[\d/)–-]) (?=[\d/(–-])/g, noBreak)

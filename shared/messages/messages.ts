import { de } from './de/de.ts'
import { en } from './en/en.ts'
import { formatsOf, type Formats, type Language } from './format.ts'

export type Messages = typeof de

/** Both catalogues; `en satisfies Messages`, so a missing text does not compile. */
export const messages: Record<Language, Messages> = { de, en }

const formats: Record<Language, Formats> = { de: formatsOf('de'), en: formatsOf('en') }

/** Texts and formats of one language. */
export const speak = (language: Language) => ({
  language,
  t: messages[language],
  f: formats[language],
})
export type Speech = ReturnType<typeof speak>

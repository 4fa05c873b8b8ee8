import { backupReader as de } from '../../shared/messages/de/backup-reader.ts'
import { backupReader as en } from '../../shared/messages/en/backup-reader.ts'
import { formatsOf, type Formats, type Language } from '../../shared/messages/format.ts'

export interface Speech {
  readonly language: Language
  readonly t: typeof de
  readonly f: Formats
}

export const speechOf = (language: Language): Speech => ({
  language,
  t: language === 'de' ? de : en,
  f: formatsOf(language),
})

/** How an entry of this kind is called; one of a later program by its own name. */
export const kindText = ({ t }: Speech, kind: string): string =>
  Object.entries(t.kinds).find(([known]) => known === kind)?.[1] ?? kind

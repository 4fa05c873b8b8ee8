import { z } from 'zod'

import { editablePassages, type PassageView } from '../../../shared/model/wordings.ts'
import type { TableReader } from '../archive/tables.ts'
import type { Texts } from '../papers/texts/library.ts'
import {
  editionOf,
  fingerprint,
  mostOf,
  placeholdersIn,
  problemsOf,
  wordingOf,
  type OwnWording,
} from '../papers/texts/own-wording.ts'
import type { PaperText, Passage } from '../papers/texts/text.ts'
import { orRefuse } from '../refusal.ts'

const Row = z.object({
  passage: z.string(),
  edition: z.int(),
  wording: z.string().nullable(),
  original: z.string().nullable(),
})
type Row = z.output<typeof Row>

const rowsOf = (reader: TableReader): Row[] =>
  reader.all('SELECT * FROM wordings ORDER BY passage', [], Row)

/** What the papers are made with. */
export const ownWordings = (reader: TableReader): OwnWording[] =>
  rowsOf(reader).map(({ passage: name, edition, wording }) => {
    const { text, passage } = partsOf(name)
    return { text, passage, edition, ...(wording === null ? {} : { wording }) }
  })

/** Text and passage of a name such as `D01.payment`. */
const partsOf = (name: string): { text: string; passage: string } => {
  const [text = '', ...rest] = name.split('.')
  return { text, passage: rest.join('.') }
}

/** Our own passage behind a name. Refuses `notFound` where the texts have none that may be changed. */
export const originalOf = (texts: Texts, name: string): { text: PaperText; passage: Passage } => {
  const { text: id, passage: key } = partsOf(name)
  const text = texts.get('de', id)
  const passage = orRefuse(text.passages.get(key), 'notFound')
  orRefuse(passage.editable, 'notFound')
  return { text, passage }
}

/** The number the next change of this text gets; every change and every way back counts. */
export const nextEdition = (reader: TableReader, name: string): number =>
  lastEdition(rowsOf(reader), name) + 1

const lastEdition = (rows: readonly Row[], name: string): number =>
  Math.max(
    0,
    ...rows
      .filter((row) => partsOf(row.passage).text === partsOf(name).text)
      .map(({ edition }) => edition),
  )

/** All passages the business may word, as the screen lists them. */
export const passagesView = (reader: TableReader, texts: Texts): PassageView[] => {
  const rows = rowsOf(reader)
  return editablePassages.map((name): PassageView => {
    const { text, passage } = originalOf(texts, name)
    const original = wordingOf(passage)
    const row = rows.find((one) => one.passage === name)
    const wording = row?.wording ?? undefined
    const edition = lastEdition(rows, name)
    return {
      passage: name,
      paper: text.title,
      version: edition === 0 ? text.version : editionOf(text.version, edition),
      original,
      ...(wording === undefined ? {} : { wording }),
      originalChanged: wording !== undefined && row?.original !== fingerprint(original),
      unfit: wording !== undefined && problemsOf(text, passage, wording).length > 0,
      placeholders: placeholdersIn(original),
      most: mostOf(original),
    }
  })
}

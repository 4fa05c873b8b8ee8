import { z } from 'zod'

import { factKinds } from '../../../shared/facts/kinds.ts'
import type { OwnPaper } from '../../../shared/model/own-papers.ts'
import type { PaperCode } from '../../../shared/model/papers.ts'
import type { TableReader } from '../archive/tables.ts'

const Kept = factKinds['ownPaper.deposited'].slots.paper
/** An own paper with the blob that holds its file. */
export type KeptOwnPaper = z.infer<typeof Kept>

const Row = z.object({ content: z.string() })
const read = ({ content }: z.infer<typeof Row>): KeptOwnPaper => Kept.parse(JSON.parse(content))

/** The own papers that count now, by the code they stand for. */
export const ownPapers = (reader: TableReader): ReadonlyMap<PaperCode, KeptOwnPaper> =>
  new Map(
    reader
      .all('SELECT content FROM own_papers WHERE counts = 1 ORDER BY code', [], Row)
      .map(read)
      .map((paper) => [paper.code, paper]),
  )

/** One own paper, also of those that no longer count. */
export const ownPaperOf = (reader: TableReader, id: string): KeptOwnPaper | undefined => {
  const row = reader.one('SELECT content FROM own_papers WHERE id = ?', [id], Row)
  return row === undefined ? undefined : read(row)
}

/** The blob of a deposited file by its hash, also of those that no longer count. */
export const ownFile = (reader: TableReader, sha256: string): string | undefined =>
  reader
    .all('SELECT content FROM own_papers', [], Row)
    .map(read)
    .find(({ fileSha256 }) => fileSha256 === sha256)?.blob

/** As the screens show it. */
export const ownPaperView = ({ blob: _blob, ...paper }: KeptOwnPaper): OwnPaper => paper

import { createHash } from 'node:crypto'

import { canonical } from '../../electron/core/ledger/canonical.ts'
import type { SheetContent } from '../../electron/core/papers/layout/blocks.ts'
import type { ComposedSheet } from '../../electron/core/papers/models/sheets.ts'
import type { RenderOrder } from '../../electron/core/papers/paper-works.ts'
import type { SheetKind } from '../../shared/model/papers.ts'
import { play, sampleFile, sampleNames } from '../builders/sample.ts'
import type { Played, SampleName } from '../builders/sample.ts'
import { works } from './blocks.ts'
import { head } from './engine/print-setup.ts'
import { sheetsOf } from './sample-sheets.ts'

/** A sheet of a sample, and how it is printed in the tests: signed, with the code of the samples. */
export type SamplePrint = {
  /** `job1-company-B` */
  readonly name: string
  readonly job: SampleName
  readonly kind: SheetKind
  readonly sheet: ComposedSheet
  /** Printed with these changes of how, and with other content where that is given. */
  print(
    change?: Partial<RenderOrder>,
    content?: SheetContent,
  ): Promise<{ bytes: Uint8Array; pages: number }>
}

export const hashOf = (content: SheetContent): string =>
  createHash('sha256').update(canonical(content)).digest('hex')

/** The sheets of one sample job in the order in which they are handed over. */
export const printsOf = (name: SampleName, played: Played = play(name)): SamplePrint[] =>
  [...sheetsOf(played)].map(([kind, sheet]) => ({
    name: `${name}-${kind}`,
    job: name,
    kind,
    sheet,
    print: (change = {}, content = sheet.content) =>
      works.render(content, { ...signed(played, kind, sheet), ...change }),
  }))

/** All sheets of all sample jobs. */
export const samplePrints = (): SamplePrint[] => sampleNames.flatMap((name) => printsOf(name))

const photos = ['laptop-corner.jpg', 'receipt-strip.jpg'].map(sampleFile)

const signed = (played: Played, kind: SheetKind, sheet: ComposedSheet): RenderOrder => ({
  size: 'normal',
  contentHash: hashOf(sheet.content),
  createdAt: new Date('2026-11-23T15:42:00Z'),
  head: { qrText: head.qrText, code: head.code },
  signatures: Object.fromEntries(
    sheet.slots.map(({ slot, name, role }) => [
      slot,
      {
        name,
        role,
        place: 'Lübeck',
        at: '23.11.2026, 16:42 Uhr (MEZ)',
        picture: hand(played, kind, slot),
      },
    ]),
  ),
  photos: (sha256) =>
    photos.find((one) => createHash('sha256').update(one).digest('hex') === sha256) ??
    photos[0] ??
    new Uint8Array(),
  mark: 'sample',
})

const hand = ({ job }: Played, kind: SheetKind, slot: string) => {
  const found = job.signatures.find((one) => one.sheet === kind && one.slot === slot)
  return found === undefined ? { note: 'auf Papier unterschrieben' } : { strokes: found.strokes }
}

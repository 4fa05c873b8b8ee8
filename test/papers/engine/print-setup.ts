import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import type { SheetContent } from '../../../electron/core/papers/layout/blocks.ts'
import type { SignatureOnSheet } from '../../../electron/core/papers/layout/set/signatures.ts'
import { canonical } from '../../../electron/core/ledger/canonical.ts'
import { loadFaces } from '../../../electron/core/papers/print/faces.ts'
import { printWords } from '../../../electron/core/papers/print/frame-words.ts'
import type { RenderExtra } from '../../../electron/core/papers/print/render-sheet.ts'
import { readText } from '../../../electron/core/papers/texts/read.ts'
import { photo } from './sample-sheet.ts'

const font = (name: string): Uint8Array => readFileSync(`assets/fonts/SourceSans3-${name}.ttf`)

/** The fonts as a program that has just begun has them: nothing is remembered yet. */
export const freshFaces = () =>
  loadFaces({
    regular: font('Regular'),
    italic: font('It'),
    semibold: font('Semibold'),
    bold: font('Bold'),
  })
export const faces = freshFaces()
export const words = printWords(readText(readFileSync('assets/texts/de/frame.md', 'utf8')))

/** Strokes like a hand would make them. */
export const strokes: (readonly [number, number])[][] = [
  Array.from({ length: 60 }, (_, index) => {
    const t = index / 59
    return [
      Math.round(900 + t * 6800),
      Math.round(2100 + Math.sin(t * 21) * (1500 - t * 1100) - t * 500),
    ] as const
  }),
  [[7900, 900]],
]

export const signed: Record<string, SignatureOnSheet> = {
  customer: {
    name: 'Aylin Öztürk',
    role: 'Partnerin',
    place: 'Lübeck',
    at: '23.11.2026, 16:42 Uhr (MEZ)',
    picture: { strokes },
  },
  technician: {
    name: 'Jonas Beispiel',
    role: 'Inhaber',
    place: 'Lübeck',
    at: '23.11.2026, 16:43 Uhr (MEZ)',
    picture: { note: 'auf Papier unterschrieben, Foto 3F2A 91BC' },
  },
}

export const hashOf = (content: SheetContent): string =>
  createHash('sha256').update(canonical(content)).digest('hex')

export const head = {
  qrText: `OBHUT1:${'K7QD93MX2FHRPV4T8WZEMB6N3A'.repeat(8)}`,
  code: 'K7QD-93MX-2FHR-PV4T-8WZE-MB6N-3A',
  explanation:
    'Dieser Code hält den Stand unserer Aufzeichnungen fest; Sie müssen nichts damit tun. Zusammen mit der Fallakte lässt sich prüfen, ob ältere Einträge später geändert wurden – nicht, ob sie von Anfang an richtig waren.',
}

export function extra(content: SheetContent, change: Partial<RenderExtra> = {}): RenderExtra {
  return {
    size: 'normal',
    footer: { contentHash: hashOf(content) },
    signatures: {},
    photos: () => photo,
    createdAt: new Date('2026-11-23T15:42:00Z'),
    words,
    ...change,
  }
}

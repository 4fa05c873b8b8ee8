import { deflateSync } from 'node:zlib'

import { PDFName } from 'pdf-lib'
import type { PDFContext, PDFRef } from 'pdf-lib'

import { packedStream } from './packed.ts'

/** A drawing without letters that stands on many pages, packed once. */
export type Form = {
  readonly packed: Uint8Array
  /** Left, bottom, right and top of what is drawn, in its own units. */
  readonly box: readonly [number, number, number, number]
}

export const formOf = (drawing: string, box: Form['box']): Form => ({
  packed: deflateSync(drawing),
  box,
})

/** The drawings of one document that its pages share, each kept once. */
export type Forms = {
  /** The operators that draw it under this matrix. */
  place(form: Form, matrix: string): string
  embed(context: PDFContext): (readonly [string, PDFRef])[]
}

export function openForms(): Forms {
  const names = new Map<Form, string>()
  return {
    place(form, matrix) {
      const name = names.get(form) ?? `M${names.size + 1}`
      names.set(form, name)
      return `q ${matrix} cm /${name} Do Q`
    },
    embed: (context) =>
      [...names].map(([{ packed, box }, name]) => {
        const stream = packedStream(context, packed)
        stream.dict.set(PDFName.of('Type'), PDFName.of('XObject'))
        stream.dict.set(PDFName.of('Subtype'), PDFName.of('Form'))
        stream.dict.set(PDFName.of('BBox'), context.obj([...box]))
        return [name, context.register(stream)] as const
      }),
  }
}

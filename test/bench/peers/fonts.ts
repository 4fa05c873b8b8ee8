import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The faces every library gets, already read. */
export type Fonts = { readonly regular: Uint8Array; readonly bold: Uint8Array }

export const fontFolder = join(import.meta.dirname, '..', '..', '..', 'assets', 'fonts')

export const readFonts = (): Fonts => ({
  regular: readFileSync(join(fontFolder, 'SourceSans3-Regular.ttf')),
  bold: readFileSync(join(fontFolder, 'SourceSans3-Bold.ttf')),
})

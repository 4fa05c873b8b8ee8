// These two bring no types of their own; declared is only what the comparison uses.

declare module 'pdfkit' {
  import type { Readable } from 'node:stream'

  type Flow = { width?: number; indent?: number; continued?: boolean; paragraphGap?: number }
  export default class PDFDocument {
    constructor(options: { size: 'A4'; margins: Record<string, number>; info?: object })
    registerFont(name: string, font: Uint8Array): this
    font(name: string): this
    fontSize(size: number): this
    text(text: string, options?: Flow): this
    text(text: string, x: number, y: number, options?: Flow): this
    heightOfString(text: string, options?: Flow): number
    addPage(): this
    x: number
    y: number
    readonly page: { readonly height: number }
    end(): void
    on: Readable['on']
  }
}

declare module 'pdfmake' {
  const pdfmake: {
    readonly virtualfs: { writeFileSync(name: string, content: Uint8Array): void }
    setFonts(fonts: Record<string, Record<string, string>>): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    createPdf(definition: object): { getBuffer(): Promise<Uint8Array> }
  }
  export default pdfmake
}

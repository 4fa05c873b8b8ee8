import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A piece of text as an independent reader (pdf.js) finds it; points, y downwards from the upper edge. */
export type Piece = {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly width: number
  readonly size: number
}
export type Bookmark = {
  readonly title: string
  readonly page: number
  readonly y: number
  readonly items: readonly Bookmark[]
}
export type Read = {
  readonly pages: readonly { readonly pieces: readonly Piece[]; readonly text: string }[]
  readonly text: string
  readonly outline: readonly Bookmark[]
  readonly attachments: Readonly<Record<string, string>>
  readonly title: string
  readonly language: string
  readonly producer: string
}

type OutlineItem = { title: string; dest: unknown; items: OutlineItem[] }

/** Reads a PDF with pdf.js: text with places, bookmarks, attachments, title. */
export async function readPdf(bytes: Uint8Array): Promise<Read> {
  const document = await getDocument({ data: new Uint8Array(bytes), useWasm: false, verbosity: 0 })
    .promise
  try {
    const pages: { pieces: Piece[]; text: string }[] = []
    const pageOf = new Map<string, number>()
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const { height } = page.getViewport({ scale: 1 })
      if (page.ref !== null) pageOf.set(`${page.ref.num} ${page.ref.gen}`, number)
      const { items } = await page.getTextContent({ disableNormalization: true })
      const found = items.flatMap((item) => ('str' in item ? [item] : []))
      pages.push({
        pieces: found
          .filter((item) => item.str.trim() !== '')
          .map((item) => ({
            text: item.str,
            x: Number(item.transform[4]),
            baseline: height - Number(item.transform[5]),
            width: item.width,
            size: Math.abs(Number(item.transform[3])),
          })),
        text: found.map((item) => item.str + (item.hasEOL ? '\n' : '')).join(''),
      })
    }
    const bookmarks = (items: readonly OutlineItem[]): Bookmark[] =>
      items.map(({ title, dest, items: inner }) => {
        const place: unknown[] = Array.isArray(dest) ? dest : []
        const [ref, , , top] = place
        const page =
          typeof ref === 'object' && ref !== null && 'num' in ref
            ? pageOf.get(`${String(ref.num)} 0`)
            : 0
        return { title, page: page ?? 0, y: 841.89 - Number(top), items: bookmarks(inner) }
      })
    const { info } = await document.getMetadata()
    const field = (name: string): string =>
      String(Object.entries(info).find(([key]) => key === name)?.[1] ?? '')
    const attachments: Record<string, string> = {}
    for (const [key] of (await document.getAttachments()) ?? []) {
      const content: unknown = await document.getAttachmentContent(key)
      if (content instanceof Uint8Array) attachments[key] = new TextDecoder().decode(content)
    }
    return {
      pages,
      text: pages.map((page) => page.text).join('\n'),
      outline: bookmarks((await document.getOutline()) ?? []),
      attachments,
      title: field('Title'),
      language: field('Language'),
      producer: field('Producer'),
    }
  } finally {
    await document.loadingTask.destroy()
  }
}

/** Text with line ends as spaces and words divided at a line end put together, NFC: to compare with what was written. */
export function flowing(text: string): string {
  return text
    .replace(/\u00AD\n?/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .normalize('NFC')
    .trim()
}

/**
 * The text of a PDF made elsewhere, page by page, as far as it has any. pdf.js is loaded only here and only then: it is
 * larger than the rest of the office. Throws when the file cannot be read to its end.
 */
export async function textOfPdf(bytes: Uint8Array): Promise<string[]> {
  const { getDocument } = await reader()
  const task = getDocument({
    data: bytes.slice(),
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: true,
    verbosity: 0,
  })
  try {
    const document = await task.promise
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent()
      pages.push(
        items
          .map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ' '}` : ''))
          .join(''),
      )
    }
    return pages
  } finally {
    await task.destroy()
  }
}

/** pdf.js would start a worker from an address; given this one, it works in our own process. */
async function reader() {
  const pdfjsWorker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.min.mjs')
  Object.assign(globalThis, { pdfjsWorker })
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

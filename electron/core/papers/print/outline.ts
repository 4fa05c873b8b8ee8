import { PDFHexString, PDFName, PDFNumber } from 'pdf-lib'
import type { PDFContext, PDFDict, PDFRef } from 'pdf-lib'

import type { Page } from '../layout/page.ts'
import { paper } from '../layout/page.ts'

type Entry = {
  readonly title: string
  readonly page: number
  readonly y: number
  readonly children: Entry[]
}

/**
 * The bookmarks: papers, their parts and clauses; at the end, closed, every requirement id with its place. An id is a
 * bookmark and not hidden text, so that whoever reads, copies or listens to the text is not disturbed by it.
 */
export function addOutline(
  context: PDFContext,
  catalog: PDFDict,
  pages: readonly Page[],
  pageRefs: readonly PDFRef[],
  requirements: string,
): void {
  const roots = headings(pages)
  const ids = pages.flatMap((page, index) =>
    page.requirements.map(({ id, y }) => ({ title: id, page: index, y, children: [] })),
  )
  const firstPlace = ids.filter(
    (entry, at) => ids.findIndex((other) => other.title === entry.title) === at,
  )
  const [first] = firstPlace
  if (first !== undefined) roots.push({ ...first, title: requirements, children: firstPlace })
  if (roots.length === 0) return
  const outlines = context.nextRef()
  const closed = first === undefined ? undefined : roots.at(-1)
  const { firstRef, lastRef, count } = write(context, roots, outlines, pageRefs, closed)
  const dict = context.obj({ Type: 'Outlines', Count: count })
  dict.set(PDFName.of('First'), firstRef)
  dict.set(PDFName.of('Last'), lastRef)
  context.assign(outlines, dict)
  catalog.set(PDFName.of('Outlines'), outlines)
}

function headings(pages: readonly Page[]): Entry[] {
  const roots: Entry[] = []
  const open: { level: number; entry: Entry }[] = []
  for (const [page, { anchors }] of pages.entries()) {
    for (const { level, text, y } of anchors) {
      const entry: Entry = { title: text, page, y, children: [] }
      while ((open.at(-1)?.level ?? -1) >= level) open.pop()
      const parent = open.at(-1)
      if (parent === undefined) roots.push(entry)
      else parent.entry.children.push(entry)
      open.push({ level, entry })
    }
  }
  return roots
}

function write(
  context: PDFContext,
  entries: readonly Entry[],
  parent: PDFRef,
  pageRefs: readonly PDFRef[],
  closed: Entry | undefined,
): { firstRef: PDFRef; lastRef: PDFRef; count: number } {
  const refs = entries.map(() => context.nextRef())
  let count = entries.length
  for (const [index, entry] of entries.entries()) {
    const [ref, page] = [refs[index], pageRefs[entry.page]]
    if (ref === undefined || page === undefined) continue
    const dict = context.obj({ Title: PDFHexString.fromText(entry.title) })
    dict.set(PDFName.of('Parent'), parent)
    dict.set(PDFName.of('Dest'), context.obj([page, 'XYZ', null, paper.height - entry.y + 8, null]))
    const [before, after] = [refs[index - 1], refs[index + 1]]
    if (before !== undefined) dict.set(PDFName.of('Prev'), before)
    if (after !== undefined) dict.set(PDFName.of('Next'), after)
    if (entry.children.length > 0) {
      const inner = write(context, entry.children, ref, pageRefs, closed)
      dict.set(PDFName.of('First'), inner.firstRef)
      dict.set(PDFName.of('Last'), inner.lastRef)
      const isClosed = entry === closed
      dict.set(PDFName.of('Count'), PDFNumber.of(isClosed ? -inner.count : inner.count))
      if (!isClosed) count += inner.count
    }
    context.assign(ref, dict)
  }
  const [firstRef, lastRef] = [refs[0] ?? parent, refs.at(-1) ?? parent]
  return { firstRef, lastRef, count }
}

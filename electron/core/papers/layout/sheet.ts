import type { Block, PaperContent, SheetContent } from './blocks.ts'
import { drawPlaced, first, paginate } from './flow.ts'
import type { Piece, Placed } from './flow.ts'
import { footer, letterhead, runningLine, sealedLine, templateLine } from './frame.ts'
import type { FrameContent, FrameWords } from './frame.ts'
import { markOps } from './mark.ts'
import type { Measure, Op, Page } from './page.ts'
import { setNotice, setSummary } from './set/boxes.ts'
import { setChoices, ticked } from './set/choices.ts'
import { setCode } from './set/code.ts'
import type { Setting } from './set/context.ts'
import { setPhotos } from './set/photos.ts'
import { setSignatures } from './set/signatures.ts'
import type { SignatureOnSheet } from './set/signatures.ts'
import { setFacts, setTable } from './set/tables.ts'
import { setClause, setHeading, setList, setParagraph, setTitle } from './set/text.ts'
import { grid, styleOf, tightened } from './style.ts'
import type { Size } from './style.ts'

export type LayoutInput = {
  readonly size: Size
  readonly words: FrameWords
  readonly frame: FrameContent
  readonly signatures: Readonly<Record<string, SignatureOnSheet>>
}

/** The sheet as pages of drawing operations. Pure: same input, same pages. */
export function layoutSheet(content: SheetContent, input: LayoutInput, measure: Measure): Page[] {
  const style = styleOf(input.size, content.density)
  const natural = onPages(content, input, { measure, style, language: content.language })
  const closer = isNearlyEmpty(natural.at(-1), natural.length)
    ? onPages(content, input, { measure, style: tightened(style), language: content.language })
    : natural
  const pages = closer.length < natural.length ? closer : natural
  const setting: Setting = { measure, style, language: content.language }
  const around = { setting, words: input.words, frame: input.frame }
  return pages.map((placed, index) => ({
    ops: [
      ...markOps(around),
      ...(index === 0 ? letterhead(around, content) : runningLine(around, content)),
      ...drawPlaced(placed),
      ...footer(around, content, {
        page: index + 1,
        pages: pages.length,
        codes: codesOn(placed, content),
      }),
      ...(index === pages.length - 1 ? sealedLine(around) : []),
    ],
    anchors: placed.flatMap(({ piece, top }) =>
      (piece.anchors ?? []).map((anchor) => ({ ...anchor, y: top })),
    ),
    requirements: placed.flatMap(({ piece, top }) =>
      (piece.ids ?? []).map((id) => ({ id, y: top })),
    ),
  }))
}

/** The marks every page of a sheet carries, for pages that are not ours. */
export const marksOf = (content: SheetContent, input: LayoutInput, measure: Measure): Op[] =>
  markOps({
    setting: { measure, style: styleOf(input.size), language: content.language },
    words: input.words,
    frame: input.frame,
  })

function onPages(content: SheetContent, input: LayoutInput, setting: Setting): Placed[][] {
  const pieces = content.papers
    .filter(hasBlocks)
    .flatMap((one, index) =>
      setPaper(setting, one, input, { isFirst: index === 0, isOnly: content.papers.length === 1 }),
    )
  return paginate(pieces, (page) =>
    page === 0
      ? { top: grid.firstTop, bottom: grid.firstBottom }
      : { top: grid.top, bottom: grid.bottom },
  )
}

/** An own PDF that nobody signs has no page of ours behind it. */
const hasBlocks = ({ own, blocks }: PaperContent): boolean => own === undefined || blocks.length > 0

/** A last page of which most would stay white. */
function isNearlyEmpty(last: readonly Placed[] | undefined, pages: number): boolean {
  const end = last?.at(-1)
  if (pages === 1 || end === undefined) return false
  return end.top + end.piece.height - grid.top < (grid.bottom - grid.top) * 0.3
}

function codesOn(placed: readonly Placed[], content: SheetContent): string[] {
  const codes = new Set(placed.flatMap(({ piece }) => piece.paper ?? []))
  return content.papers.map((one) => one.code).filter((code) => codes.has(code))
}

function setPaper(
  setting: Setting,
  one: PaperContent,
  input: LayoutInput,
  place: { isFirst: boolean; isOnly: boolean },
): Piece[] {
  const blocks: readonly Block[] =
    one.blocks[0]?.type === 'title'
      ? one.blocks
      : [{ type: 'title', text: one.title }, ...one.blocks]
  const pieces: Piece[] = []
  let keep = false
  let before: Block['type'] | undefined
  let extra = 0
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (block === undefined) break
    if (block.type === 'space') {
      extra += setting.style.line * (block.size === 'small' ? 0.5 : 1.2)
      continue
    }
    let set: Piece[]
    if (block.type === 'signature') {
      const group = blocks
        .slice(at)
        .filter((_, index) => blocks.slice(at, at + index + 1).every(isSignature))
      set = setSignatures(
        setting,
        group.filter(isSignature),
        input.signatures,
        input.words.placeAndTime,
      )
      at += group.length - 1
    } else {
      const template = place.isOnly ? undefined : templateLine(input.words, one)
      const said = block.type === 'choices' ? ticked(block, made(input.signatures)) : block
      set = setBlock(setting, said, { isFirst: place.isFirst && at === 0, template })
    }
    const gap = (set[0]?.gap ?? 0) + extra
    pieces.push(
      ...first(set, {
        gap,
        ...((keep || belongsAbove(block, set, before)) && set[0]?.breakBefore === 'free'
          ? { breakBefore: 'avoid' as const }
          : {}),
      }),
    )
    before = block.type
    keep = block.type === 'heading' || block.type === 'title'
    extra = 0
  }
  return pieces.map((piece) => ({ ...piece, paper: one.code }))
}

/**
 * A single line that ends a table or a list, and a notice without a heading of its own; at the top of the next page they
 * would speak of what nobody sees there.
 */
const belongsAbove = (block: Block, set: readonly Piece[], before: Block['type'] | undefined) =>
  block.type === 'notice'
    ? block.heading === undefined
    : block.type === 'paragraph' &&
      set.length === 1 &&
      (before === 'table' || before === 'list' || before === 'facts')

/** The declarations made with the signatures that are there. */
const made = (signatures: LayoutInput['signatures']): ReadonlySet<string> =>
  new Set(Object.values(signatures).flatMap(({ declares }) => declares ?? []))

const isSignature = (block: Block): block is Extract<Block, { type: 'signature' }> =>
  block.type === 'signature'

function setBlock(
  setting: Setting,
  block: Exclude<Block, { type: 'signature' | 'space' }>,
  title: { isFirst: boolean; template: string | undefined },
): Piece[] {
  switch (block.type) {
    case 'title':
      return setTitle(setting, block, title)
    case 'heading':
      return setHeading(setting, block)
    case 'paragraph':
      return setParagraph(setting, block)
    case 'list':
      return setList(setting, block)
    case 'summary':
      return setSummary(setting, block)
    case 'facts':
      return setFacts(setting, block)
    case 'clause':
      return setClause(setting, block)
    case 'table':
      return setTable(setting, block)
    case 'choices':
      return setChoices(setting, block)
    case 'photos':
      return setPhotos(setting, block)
    case 'code':
      return setCode(setting, block)
    case 'notice':
      return setNotice(setting, block)
  }
}

import type { SheetContent } from './blocks.ts'
import { literal } from './inline.ts'
import { breakLines, drawLine, textWidth } from './lines.ts'
import type { Line, TextStyle } from './lines.ts'
import type { Colour, Op } from './page.ts'
import { paper } from './page.ts'
import { drawLines, textStyle } from './set/context.ts'
import type { Setting } from './set/context.ts'
import { colours, grid, qrSize } from './style.ts'

/** The words around the text, from the text file `frame`. */
export type FrameWords = {
  readonly page: (page: number, pages: number) => string
  readonly template: (code: string, version: string, lawAsOf: string) => string
  readonly sheet: (sheet: string, codes: string) => string
  readonly contentHash: (start: string) => string
  readonly readingCopy: string
  /** The same on a sheet that nobody signs: a letter, a record, information. */
  readonly readingCopyUnsigned: string
  readonly placeAndTime: string
  readonly sample: { readonly note: string; readonly mark: string }
  readonly draft: { readonly note: string; readonly mark: string }
  /** What a reading aid says on every page. */
  readonly everyPage?: string
  /** At the foot of the last page of a secured sheet. */
  readonly sealed: (by: string) => string
}

/** What every page says of itself: made of invented things, not yet signed, or both. */
export type SheetMark = 'sample' | 'draft' | 'draftSample'

export type FrameContent = {
  readonly mark?: SheetMark | undefined
  /** First 16 characters of the content's hash. */
  readonly hashStart: string
  /** Pages of somebody else that lie before ours and are counted with them. */
  readonly pagesBefore?: number
  /** Given once the sheet is finished; without it the sheet is a reading copy. */
  readonly head?:
    | { readonly qrText: string; readonly code: string; readonly explanation: string }
    | undefined
  /** Whose seal the file gets; without it the file is not secured. */
  readonly sealedBy?: string | undefined
}

/** What a line of the frame is set with. */
export type Around = {
  readonly setting: Setting
  readonly words: FrameWords
  readonly frame: FrameContent
}

const small = (around: Around, change: Partial<TextStyle> = {}): TextStyle => ({
  ...textStyle(around.setting, {
    size: around.setting.style.frame,
    colour: colours.soft,
    divide: false,
  }),
  ...change,
})

/**
 * The letterhead of the first page: name and address on the left, contact and edition on the right. Long ones are set
 * smaller until all of it has room.
 */
export function letterhead(around: Around, content: SheetContent): Op[] {
  const room = letterheadFoot - 26
  let set = setLetterhead(around, content, 1)
  for (const scale of [0.93, 0.86, 0.8, 0.74, 0.68, 0.62]) {
    if (set.height <= room) break
    set = setLetterhead(around, content, scale)
  }
  return [...set.ops, rule(85, colours.brand, 0.8)]
}

/** Both columns stand here, whatever their number of lines. */
const letterheadFoot = 78

function setLetterhead(
  around: Around,
  content: SheetContent,
  scale: number,
): { height: number; ops: Op[] } {
  const { setting } = around
  const [nameSize, size] = [
    setting.style.letterhead.name * scale,
    setting.style.letterhead.line * scale,
  ]
  const { name, line, contact, logo } = content.letterhead
  const mark = logo === undefined ? undefined : logoAt(around, logo)
  const left = grid.left + (mark?.room ?? 0)
  const nameStyle = textStyle(setting, {
    size: nameSize,
    font: 'bold',
    colour: colours.brand,
    divide: false,
  })
  const note = small(around, { size })
  const [nameStep, step] = [nameSize * 1.3, size * 1.4]
  const rightTexts = [literal(contact), edition(around, content)]
  const wanted = Math.max(...rightTexts.map((text) => textWidth(text, note, setting.measure)))
  const half = grid.width - 16 - Math.min(wanted + 1, grid.width * 0.52)
  const beside = half - (left - grid.left)
  const names = breakLines(literal(name), beside, nameStyle, setting.measure)
  const lines = breakLines(literal(line), beside, note, setting.measure)
  const right = rightTexts.flatMap((text) =>
    breakLines(text, grid.width - half - 14, note, setting.measure),
  )
  const linesTop = letterheadFoot - lines.length * step
  const place = { x: grid.left, width: grid.width, lineHeight: step }
  return {
    height: Math.max(names.length * nameStep + lines.length * step, right.length * step),
    ops: [
      ...(mark?.ops ?? []),
      ...drawLines(
        setting,
        names,
        { x: left, top: linesTop - names.length * nameStep, lineHeight: nameStep },
        nameStyle,
      ),
      ...drawLines(setting, lines, { ...place, x: left, top: linesTop }, note),
      ...drawLines(
        setting,
        right,
        { ...place, align: 'right', top: letterheadFoot - right.length * step },
        note,
      ),
    ],
  }
}

/** At most so large; smaller in one direction where the picture is longer or flatter. */
const logoBox = { width: 96, height: 44 }

/** The picture on the foot of the letterhead, and the room it takes from the left edge. */
function logoAt({ setting }: Around, photo: string): { room: number; ops: Op[] } {
  const { width: pixels, height: rows } = setting.measure.picture(photo)
  const scale = Math.min(logoBox.width / pixels, logoBox.height / rows)
  const [width, height] = [pixels * scale, rows * scale]
  const y = letterheadFoot - height
  return { room: width + 12, ops: [{ kind: 'image', x: grid.left, y, width, height, photo }] }
}

function edition({ words }: Around, content: SheetContent): string {
  const [only, ...others] = content.papers
  if (only !== undefined && others.length === 0) return templateLine(words, only)
  return words.sheet(content.sheet, content.papers.map((one) => one.code).join(' '))
}

/** Code, version and state of the law of one paper, as printed. */
export function templateLine(words: FrameWords, one: SheetContent['papers'][number]): string {
  const [year, month] = one.template.lawAsOf.split('-')
  return words.template(one.code, one.template.version, `${month ?? ''}/${year ?? ''}`)
}

/** The small line above the text of the following pages. */
export function runningLine(around: Around, content: SheetContent): Op[] {
  const { setting } = around
  const style = small(around)
  const title = content.papers.length === 1 ? (content.papers[0]?.title ?? '') : ''
  const name = literal(content.letterhead.name)
  const text = title === '' ? name : `${name} · ${title}`
  const lines = breakLines(text, grid.width - 10, style, setting.measure)
  const shown =
    lines.length > 1
      ? breakLines(`${lineText(lines[0])} …`, grid.width, style, setting.measure)
      : lines
  return [
    ...shown
      .slice(0, 1)
      .flatMap((line) => drawLine(line, grid.left, 44, style.size, setting.measure)),
    rule(51, colours.hairline, 0.6),
  ]
}

const lineText = (line: Line | undefined): string =>
  literal((line?.runs ?? []).map((run) => run.text).join(''))

const isSigned = ({ papers }: SheetContent): boolean =>
  papers.some(({ blocks }) => blocks.some(({ type }) => type === 'signature'))

/** Job number, codes and page number, and on the left the code or, on a reading copy, the start of the hash. */
export function footer(
  around: Around,
  content: SheetContent,
  at: { page: number; pages: number; codes: readonly string[] },
): Op[] {
  const { setting, words, frame } = around
  const style = small(around)
  const step = style.size * 1.42
  const number = `${content.jobNumber} · ${at.codes.join(' ')}`
  const { pagesBefore = 0 } = frame
  const page = words.page(pagesBefore + at.page, pagesBefore + at.pages)
  const hash = words.contentHash(frame.hashStart)
  if (at.page > 1) {
    const left = frame.head === undefined ? hash : `**${frame.head.code}**`
    const top = grid.bottom + 10
    return [
      rule(top, colours.hairline, 0.6),
      ...placeLines(setting, left, style, { x: grid.left, top: top + 5, width: grid.width * 0.5 }),
      ...placeLines(setting, `${number} · ${page}`, style, {
        x: grid.left,
        top: top + 5,
        width: grid.width,
        align: 'right',
      }),
    ]
  }
  const top = grid.firstBottom + 11
  const isLong = textWidth(number, style, setting.measure) > grid.width * 0.25
  const rightLines = [...(isLong ? [content.jobNumber, at.codes.join(' ')] : [number]), page, hash]
  const rightWidth = Math.max(...rightLines.map((text) => textWidth(text, style, setting.measure)))
  const right = rightLines.flatMap((text, line) =>
    placeLines(setting, text, style, {
      x: grid.left + grid.width - rightWidth,
      top: top + 6 + line * step,
      width: rightWidth + 1,
    }),
  )
  const qr = qrSize
  const textLeft = frame.head === undefined ? grid.left : grid.left + qr + 12
  const textRight = grid.left + grid.width - rightWidth - 18
  const text =
    frame.head === undefined
      ? isSigned(content)
        ? words.readingCopy
        : words.readingCopyUnsigned
      : `${frame.head.explanation} **${frame.head.code.replaceAll('-', '-\u2060')}**`
  return [
    rule(top, colours.hairline, 0.6),
    ...(frame.head === undefined
      ? []
      : [{ kind: 'qr' as const, x: grid.left, y: top + 8, size: qr, text: frame.head.qrText }]),
    ...placeLines(setting, text, style, { x: textLeft, top: top + 6, width: textRight - textLeft }),
    ...right,
  ]
}

/** All that is visible of the seal: one line below the footer of the last page, so that it is part of what is secured. */
export function sealedLine(around: Around): Op[] {
  const { words, frame } = around
  if (frame.sealedBy === undefined) return []
  const text = words.sealed(literal(frame.sealedBy))
  return placeLines(around.setting, text, small(around), {
    x: grid.left,
    top: paper.height - 30,
    width: grid.width,
  })
}

function placeLines(
  setting: Setting,
  text: string,
  style: TextStyle,
  place: { x: number; top: number; width: number; align?: 'right' },
): Op[] {
  const lines = breakLines(text, place.width, style, setting.measure)
  return drawLines(setting, lines, { ...place, lineHeight: style.size * 1.42 }, style)
}

function rule(y: number, colour: Colour, width: number): Op {
  return { kind: 'rule', x1: grid.left, y1: y, x2: grid.left + grid.width, y2: y, width, colour }
}

import type { Anchor, Colour, Op } from './page.ts'

/** A strip of a page that is never divided: a line, a table row, a signature block. */
export type Piece = {
  readonly height: number
  /** Space above; falls away at the top of a page. */
  readonly gap: number
  /** Drawn in the gap above, so it falls away with it; given the upper edge of the piece. */
  readonly over?: (top: number) => Op[]
  /** Whether a page may begin with this piece. */
  readonly breakBefore: 'free' | 'avoid' | 'force'
  /** What to draw, given the upper edge. */
  readonly draw: (top: number) => Op[]
  /** A tinted background that joins with that of the neighbours with the same key. */
  readonly back?: Back
  /** Printed again above this piece when a page begins with it (the head of a table). */
  readonly head?: Piece
  /** Drawn at the lower edge when a page ends with this piece (the last hairline of a table). */
  readonly close?: (bottom: number) => Op[]
  readonly anchors?: readonly Omit<Anchor, 'y'>[]
  readonly ids?: readonly string[]
  /** Code of the paper this piece belongs to. */
  readonly paper?: string
}

export type Back = {
  readonly key: object
  readonly x: number
  readonly width: number
  readonly colour: Colour
  /** A darker bar at the left edge. */
  readonly bar?: { readonly width: number; readonly colour: Colour }
}

export type Placed = { readonly piece: Piece; readonly top: number }
export type Area = { readonly top: number; readonly bottom: number }

/**
 * Distributes pieces over pages: each page is filled to the last place where it may end. Where no such place exists
 * (a group higher than a page) the page ends where it is full. Throws TooHighError rather than print over the footer.
 */
export function paginate(pieces: readonly Piece[], area: (page: number) => Area): Placed[][] {
  const pages: Placed[][] = []
  let start = 0
  while (start < pieces.length) {
    const end = pageEnd(pieces, start, area(pages.length))
    pages.push(place(pieces, start, end, area(pages.length)))
    start = end
  }
  return pages.length > 0 ? pages : [[]]
}

function pageEnd(pieces: readonly Piece[], start: number, area: Area): number {
  let end = start
  let y = area.top
  for (; end < pieces.length; end++) {
    const piece = pieces[end]
    if (piece === undefined) break
    if (end === start && piece.height > area.bottom - area.top)
      throw new TooHighError(
        `a part of ${piece.paper ?? 'the sheet'} is higher than a page (${Math.round(piece.height)} pt)`,
      )
    if (end > start && piece.breakBefore === 'force') return end
    y += heightAt(piece, end === start)
    if (y > area.bottom + 0.01 && end > start) break
  }
  if (end === pieces.length) return end
  for (let at = end; at > start; at--) if (pieces[at]?.breakBefore !== 'avoid') return at
  return end
}

/** A block of which a part can neither be divided nor stand on any page. */
export class TooHighError extends Error {
  override readonly name = 'TooHighError'
}

function heightAt(piece: Piece, atTop: boolean): number {
  return piece.height + (atTop ? (piece.head?.height ?? 0) : piece.gap)
}

function place(pieces: readonly Piece[], start: number, end: number, area: Area): Placed[] {
  const placed: Placed[] = []
  let y = area.top
  for (const [index, piece] of pieces.slice(start, end).entries()) {
    if (index === 0 && piece.head !== undefined) {
      placed.push({ piece: piece.head, top: y })
      y += piece.head.height
    } else if (index > 0) y += piece.gap
    placed.push({ piece, top: y })
    y += piece.height
  }
  return placed
}

/** Everything to draw for the pieces of one page, backgrounds first. */
export function drawPlaced(placed: readonly Placed[]): Op[] {
  const last = placed.at(-1)
  return [
    ...backs(placed),
    ...placed.flatMap(({ piece, top }, index) => [
      ...(index > 0 ? (piece.over?.(top) ?? []) : []),
      ...piece.draw(top),
    ]),
    ...(last?.piece.close?.(last.top + last.piece.height) ?? []),
  ]
}

function backs(placed: readonly Placed[]): Op[] {
  const areas: { back: Back; top: number; bottom: number }[] = []
  for (const { piece, top } of placed) {
    if (piece.back === undefined) continue
    const [open, bottom] = [areas.at(-1), top + piece.height]
    if (open?.back.key === piece.back.key) open.bottom = bottom
    else areas.push({ back: piece.back, top, bottom })
  }
  return areas.flatMap(({ back, top, bottom }): Op[] => {
    const fill: Op = {
      kind: 'fill',
      x: back.x,
      y: top,
      width: back.width,
      height: bottom - top,
      colour: back.colour,
    }
    return back.bar === undefined ? [fill] : [fill, { ...fill, ...back.bar }]
  })
}

/** The pieces with other properties on the first one. */
export function first(pieces: readonly Piece[], change: Partial<Piece>): Piece[] {
  return pieces.map((piece, index) => (index === 0 ? { ...piece, ...change } : piece))
}

/** The pieces made one group that a page end should not divide. */
export function together(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => (index === 0 ? piece : { ...piece, breakBefore: 'avoid' }))
}

/**
 * The rows of a table as pieces, so that no page begins or ends with a single one: the first two stay together, and the
 * last two. A row that is long enough to be divided itself is held by its own lines.
 */
export function paired(rows: readonly (readonly Piece[])[]): Piece[] {
  return rows.flatMap((row, index) => {
    const holds = row.length === 1 && (index === 1 || (index > 0 && index === rows.length - 1))
    return holds ? first(row, { breakBefore: 'avoid' }) : row
  })
}

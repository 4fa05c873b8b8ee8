import type { Point, Stroke } from '../../../shared/model/ink.ts'

/** What the pad takes from a pointer event. Time, pressure, tilt and speed are not even read (law BIO-1). */
export interface Touch {
  pointer: number
  kind: string
  /** Width and height of the contact in pixels; 1 for a mouse or a pen. */
  contact: { width: number; height: number }
  points: readonly Point[]
}

/** Strokes in pixels of the pad, and the one being drawn. */
export interface Ink {
  strokes: readonly Stroke[]
  drawing: { pointer: number; kind: string; points: readonly Point[] } | undefined
  /** Once a pen has written here, fingers and the palm under it count for nothing. */
  penSeen: boolean
}

export const noInk: Ink = { strokes: [], drawing: undefined, penSeen: false }

/** A contact larger than this, in pixels, is the side of a hand. */
const palm = 80

/** The pointer went down. A second pointer is ignored, but a pen takes over from a hand that rests on the pad. */
export const down = (ink: Ink, touch: Touch): Ink => {
  const pen = touch.kind === 'pen'
  const penSeen = ink.penSeen || pen
  if (touch.kind === 'touch' && (penSeen || isPalm(touch))) return { ...ink, penSeen }
  const resting = pen && ink.drawing?.kind === 'touch'
  if (ink.drawing !== undefined && !resting) return { ...ink, penSeen }
  const drawing = { pointer: touch.pointer, kind: touch.kind, points: touch.points }
  return { strokes: ink.strokes, drawing, penSeen }
}

/** The pointer moved; all coalesced places come at once. A finger that grows into a palm loses its stroke. */
export const move = (ink: Ink, touch: Touch): Ink => {
  if (ink.drawing?.pointer !== touch.pointer) return ink
  if (touch.kind === 'touch' && isPalm(touch)) return { ...ink, drawing: undefined }
  const drawing = { ...ink.drawing, points: [...ink.drawing.points, ...touch.points] }
  return { ...ink, drawing }
}

/** The pointer was lifted: the stroke is kept. */
export const up = (ink: Ink, pointer: number): Ink =>
  ink.drawing?.pointer === pointer
    ? { ...ink, strokes: [...ink.strokes, ink.drawing.points], drawing: undefined }
    : ink

/** The system took the pointer away, as it does for a palm: what it drew was not meant. */
export const cancel = (ink: Ink, pointer: number): Ink =>
  ink.drawing?.pointer === pointer ? { ...ink, drawing: undefined } : ink

/** Takes the last stroke back. */
export const undo = (ink: Ink): Ink => ({ ...ink, strokes: ink.strokes.slice(0, -1) })

export const clear = (ink: Ink): Ink => ({ ...noInk, penSeen: ink.penSeen })

const isPalm = (touch: Touch): boolean => Math.max(touch.contact.width, touch.contact.height) > palm

/** A smooth path through the points, made from their shape alone: each point is the bend between two middles. */
export const pathOf = (stroke: Stroke): string => {
  const [first, ...rest] = stroke
  if (first === undefined) return ''
  const begin = `M${spell(first)}`
  const last = rest.at(-1)
  if (last === undefined) return `${begin}l.01 0`
  const bends = rest
    .slice(0, -1)
    .map((point, index) => `Q${spell(point)} ${spell(middle(point, rest[index + 1] ?? last))}`)
  return `${begin}${bends.join('')}L${spell(last)}`
}

const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]

const spell = ([x, y]: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`

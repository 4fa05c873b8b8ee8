/** The plain result of layout: pages of things with a place. Points, y downwards from the upper edge of the page. */
export type FontKey = 'regular' | 'italic' | 'semibold' | 'bold'

/** Red, green, blue from 0 to 1. */
export type Colour = readonly [number, number, number]

export type TextOp = {
  readonly kind: 'text'
  readonly x: number
  /** The baseline. */
  readonly y: number
  readonly size: number
  readonly font: FontKey
  readonly colour: Colour
  readonly text: string
}

export type Op =
  | TextOp
  | {
      readonly kind: 'rule'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly width: number
      readonly colour: Colour
    }
  | {
      readonly kind: 'fill'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly colour: Colour
    }
  | {
      /** A box to tick, drawn as lines; `text` (☐ or ☒) is what a reader of the text finds there. */
      readonly kind: 'checkbox'
      readonly x: number
      readonly y: number
      readonly size: number
      readonly chosen: boolean
      readonly colour: Colour
    }
  | {
      readonly kind: 'image'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly photo: string
    }
  | {
      readonly kind: 'qr'
      readonly x: number
      readonly y: number
      readonly size: number
      readonly text: string
    }
  | {
      /** A signature: strokes of points, one constant width, round joins. */
      readonly kind: 'strokes'
      readonly strokes: readonly (readonly (readonly [number, number])[])[]
      readonly width: number
      readonly colour: Colour
    }
  | {
      /** A large word behind the text, drawn as outlines around its centre, turned by `angle` degrees. */
      readonly kind: 'watermark'
      readonly x: number
      readonly y: number
      readonly size: number
      readonly angle: number
      readonly text: string
      readonly colour: Colour
    }

/** A place a bookmark leads to. Level 0 is a paper, 1 a part, 2 a section or clause. */
export type Anchor = {
  readonly y: number
  readonly level: 0 | 1 | 2
  readonly text: string
}
/** The place of a requirement id. */
export type RequirementPlace = { readonly y: number; readonly id: string }

export type Page = {
  readonly ops: readonly Op[]
  readonly anchors: readonly Anchor[]
  readonly requirements: readonly RequirementPlace[]
}

/** What layout must know of fonts and pictures, and no more. */
export type Measure = {
  /** Width in points of the text at this size. */
  width(text: string, font: FontKey, size: number): number
  /** Width and height of a picture in pixels. Throws when there is no such picture. */
  picture(photo: string): { readonly width: number; readonly height: number }
}

/** A4, upright. */
export const paper = { width: 595.276, height: 841.89 } as const

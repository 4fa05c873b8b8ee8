/** A text file of one paper in one language, read: what it is, its labels, its passages. */
export type PaperText = {
  readonly id: string
  readonly version: string
  readonly language: 'de' | 'en'
  /** Calendar day from which this wording may be used. */
  readonly validFrom: string
  /** Calendar day on which the law behind this wording was last read. */
  readonly lawAsOf: string
  readonly title: string
  readonly labels: ReadonlyMap<string, string>
  readonly passages: ReadonlyMap<string, Passage>
}

export type Passage = {
  readonly key: string
  /** Requirement ids of the law file which this passage meets. */
  readonly ids: readonly string[]
  readonly heading?: string
  /** The business may word it itself; never where `ids` says that it meets a requirement. */
  readonly editable?: true
  readonly body: readonly PassagePart[]
  /** Line of the `# key` in the file, counted from 1. */
  readonly line: number
}

export type PassagePart =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/** A text file that cannot be read, or a passage that cannot be filled; the message names file, line or passage. */
export class TextError extends Error {
  override readonly name = 'TextError'
}

/** A placeholder: a letter, then letters, digits and dots, in braces. */
export const placeholder = /\{([a-zA-Z][a-zA-Z0-9.]*)\}/g

/** A rule of the house that a file breaks. */
export type Offence = { file: string; line: number; says: string }

/** A source file of the project; `path` counts from the top of the project, with `/`. */
export type Source = { path: string; text: string }

/** Answers the 1-based line of an offset. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

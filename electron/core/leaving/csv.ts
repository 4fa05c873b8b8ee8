/** What one cell can hold; nothing is an empty cell, an empty text is `""`. */
export type Cell = string | number | boolean | null

/**
 * What a spreadsheet may take for the beginning of a formula or a command (OWASP ASVS 5, 1.2.10): `= + - @` with
 * whatever it may skip before them, TAB, CR, LF and NUL. Full-width, small and raised forms count like the plain ones,
 * because some programs fold them.
 */
const skipped = /^[\p{White_Space}\p{Cc}\p{Cf}]+/u
const control = new Set(['\t', '\r', '\n', '\0'])
const opening = new Set(['=', '+', '-', '@', '\u2212'])

/** Whether a spreadsheet could compute this text instead of showing it. */
export const couldBeFormula = (text: string): boolean => {
  if (control.has(text.charAt(0))) return true
  const [first = ''] = text.replace(skipped, '')
  return opening.has(first.normalize('NFKC').charAt(0))
}

/**
 * The text with `'` before it when it could be a formula, or begins with `'` itself: so the first `'` of a cell never
 * belongs to the content, and taking it away gives back exactly what was typed.
 */
export const guarded = (text: string): string =>
  couldBeFormula(text) || text.startsWith("'") ? `'${text}` : text

const cellText = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nein'
  return `"${guarded(cell).replaceAll('"', '""')}"`
}

const line = (cells: readonly Cell[]): string => `${cells.map(cellText).join(';')}\r\n`

/**
 * A table as German spreadsheets open it by double click: UTF-8 with BOM, `;` between cells, CRLF after lines, every
 * text in quotes (RFC 4180). The first line holds the names of the columns.
 */
export const csvText = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\uFEFF${line(columns)}${rows.map(line).join('')}`

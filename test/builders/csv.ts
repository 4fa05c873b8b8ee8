/**
 * Reads a CSV file by the letters of RFC 4180 and knows nothing of how ours is written: `undefined` for a cell without
 * quotes and content. Throws where a quote is out of place or a line does not end in CR LF.
 */
export const readCsv = (text: string): (string | undefined)[][] => {
  if (text.charCodeAt(0) !== 0xfeff) throw new Error('no byte order mark')
  const rows: (string | undefined)[][] = []
  let row: (string | undefined)[] = []
  let at = 1
  while (at < text.length) {
    let cell: string | undefined
    if (text[at] === '"') {
      cell = ''
      for (at += 1; ; at += 1) {
        const letter = text[at]
        if (letter === undefined) throw new Error('a quote is not closed')
        if (letter !== '"') cell += letter
        else if (text[at + 1] === '"') {
          cell += '"'
          at += 1
        } else break
      }
      at += 1
    } else {
      const end = /[;\r\n"]/g
      end.lastIndex = at
      const stop = end.exec(text)?.index ?? text.length
      if (stop > at) cell = text.slice(at, stop)
      at = stop
    }
    row.push(cell)
    if (text[at] === ';') {
      at += 1
      continue
    }
    if (text.slice(at, at + 2) !== '\r\n') throw new Error(`neither ; nor a line end at ${at}`)
    rows.push(row)
    row = []
    at += 2
  }
  return rows
}

/** What was typed into a cell: the first ' never belongs to it. */
export const typedInto = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell)

const openings = [...'=+-@＝＋－＠−﹢﹣﹦﹫⁺⁻⁼₊₋₌']
const controls = ['\t', '\r', '\n', '\0']
/** Space, controls and marks without a shape, which some programs skip. */
const isSkipped = (letter: string): boolean => letter <= ' ' || /[\s\p{Cc}\p{Cf}]/u.test(letter)

/** Whether a spreadsheet takes the cell for a formula or a command; written down here once more, letter by letter. */
export const isFormula = (cell: string): boolean =>
  controls.includes(cell.charAt(0)) ||
  openings.includes(Array.from(cell).find((letter) => !isSkipped(letter)) ?? '')

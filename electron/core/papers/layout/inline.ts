/** A stretch of text in one style. */
export type Run = { readonly text: string; readonly bold: boolean; readonly italic: boolean }

/**
 * Inline text as runs. `**bold**` and `_italic_` are marks only where a word begins and ends, so that `PF_3X9_K2`
 * stays what it is; a backslash before `*`, `_` or `\` makes it literal. A mark without its partner is literal too.
 */
export function parseInline(text: string): Run[] {
  const runs: Run[] = []
  let [bold, italic, pending, at] = [false, false, '', 0]
  const flush = (): void => {
    if (pending !== '') runs.push({ text: pending, bold, italic })
    pending = ''
  }
  while (at < text.length) {
    const escaped = text[at] === '\\' && /[*_\\]/.test(text[at + 1] ?? '')
    const mark = text.startsWith('**', at) ? '**' : text[at] === '_' ? '_' : ''
    const isOpen = mark === '**' ? bold : italic
    if (escaped) {
      pending += text[at + 1] ?? ''
      at += 2
    } else if (mark !== '' && (isOpen ? closes(text, at, mark) : opens(text, at, mark))) {
      flush()
      if (mark === '**') bold = !bold
      else italic = !italic
      at += mark.length
    } else {
      pending += text[at] ?? ''
      at += 1
    }
  }
  flush()
  return runs
}

/** The text for reading aloud or for the screen: without marks. */
export function plain(text: string): string {
  return parseInline(text)
    .map((run) => run.text)
    .join('')
}

/** A value typed by somebody, safe to stand inside inline text: nothing in it is a mark. */
export function literal(value: string): string {
  return value.replace(/[*_\\]/g, String.raw`\$&`)
}

const letter = /[\p{L}\p{N}\p{M}]/u

function opens(text: string, at: number, mark: string): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at + mark.length] ?? ' ']
  if (letter.test(before) || /\s/.test(after)) return false
  for (let end = at + mark.length + 1; end < text.length; end++) {
    if (text[end - 1] !== '\\' && text.startsWith(mark, end) && closes(text, end, mark)) return true
  }
  return false
}

function closes(text: string, at: number, mark: string): boolean {
  const [before, after] = [text[at - 1] ?? ' ', text[at + mark.length] ?? ' ']
  return !/\s/.test(before) && (mark === '**' ? true : !letter.test(after))
}

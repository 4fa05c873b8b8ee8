import { refuseBrokenAids, type ReadFile } from './aids.ts'
import { offers } from './offers.ts'
import { readText } from './read.ts'
import { placeholder, TextError } from './text.ts'
import type { PaperText } from './text.ts'

/** A text file as it lies in the assets: `de/D04.md` and what stands in it. */
export type TextFile = { readonly path: string; readonly source: string }

/** All texts, by language and id. `get` throws TextError when there is none. */
export type Texts = {
  get(language: 'de' | 'en', id: string): PaperText
  readonly all: readonly PaperText[]
}

/**
 * Reads all text files at start. Throws TextError naming file and line for the first that is not in order, also when
 * a file lies in the wrong folder, has another name than its id, stands there twice, or lacks its reading aid.
 */
export function readTexts(files: readonly TextFile[]): Texts {
  const found = new Map<string, ReadFile>()
  for (const { path, source } of files) {
    const text = named(path, () => readText(source))
    const key = `${text.language}/${text.id}`
    if (!path.replaceAll('\\', '/').endsWith(`${key}.md`))
      throw new TextError(`${path}: this file says it is ${key}.md`)
    refuseUnknownPlaceholder(path, text.id, source)
    const other = found.get(key)
    if (other !== undefined)
      throw new TextError(
        `${path}, line ${versionLine(source)}: version ${text.version} of ${key} stands beside version ${other.text.version} in ${other.path}, line ${versionLine(other.source)}`,
      )
    found.set(key, { text, path, source })
  }
  refuseBrokenAids([...found.values()])
  return {
    get(language, id) {
      const text = found.get(`${language}/${id}`)?.text
      if (text === undefined) throw new TextError(`there is no text ${language}/${id}.md`)
      return text
    },
    all: [...found.values()].map(({ text }) => text),
  }
}

/** A name in braces which the code never fills. */
function refuseUnknownPlaceholder(path: string, id: string, source: string): void {
  const known = offers[id]
  if (known === undefined) return
  for (const [index, line] of source.split('\n').entries()) {
    if (!line.includes('{')) continue
    for (const [, name = ''] of line.matchAll(placeholder))
      if (!known.includes(name))
        throw new TextError(
          `${path}, line ${index + 1}: nothing is filled in for {${name}}; this paper knows ${known.map((one) => `{${one}}`).join(' ') || 'none'}`,
        )
  }
}

const versionLine = (source: string): number =>
  source.split('\n').findIndex((line) => line.startsWith('version:')) + 1

function named(path: string, read: () => PaperText): PaperText {
  try {
    return read()
  } catch (error) {
    if (error instanceof TextError)
      throw new TextError(`${path}, ${error.message}`, { cause: error })
    throw error
  }
}

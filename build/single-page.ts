import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { minifySync, type InlineConfig, type Plugin } from 'vite'

import { shippedPages, type ShippedPage } from '../electron/core/shipped-pages.ts'

const ROOT = join(import.meta.dirname, '..')
const roomOf = (page: ShippedPage): string => join(ROOT, 'renderer', page)
/** The room of what the pages share. */
const SHARED = join(ROOT, 'renderer', 'lone-page')

/** Script and style as they are made; `composePage` puts them into one file. */
const SCRIPT = 'page.js'
const STYLE = 'obhut.css'

/** Whose work stands in the page, and where its licence lies. */
const LICENCES: Record<ShippedPage, readonly (readonly [string, string])[]> = {
  verifier: [
    ['zod', 'LICENSE'],
    ['pkijs', 'LICENSE'],
    ['asn1js', 'LICENSE'],
    ['@noble/curves', 'LICENSE'],
    ['@noble/hashes', 'LICENSE'],
    ['qr', 'LICENSE-MIT'],
  ],
  'backup-reader': [
    ['zod', 'LICENSE'],
    ['@noble/curves', 'LICENSE'],
    ['@noble/hashes', 'LICENSE'],
  ],
}

/** Where the forms of what a page reads are described. */
const FORMS: Record<ShippedPage, string> = {
  verifier: 'FORMATS.md of the ledger',
  'backup-reader': 'FORMAT.md of the backup and FORMATS.md of the ledger',
}

/** What a page may do besides running its own script and showing its own style. */
const ALSO: Record<ShippedPage, readonly string[]> = {
  // compares beside, in a worker of its own
  verifier: ['worker-src blob:'],
  // shows decrypted photos
  'backup-reader': ['img-src blob:'],
}

/**
 * Answers the settings for a page that works alone: one classic script. What is ours stands there as it was written, so that
 * whoever doubts it can read it; the libraries are compacted, or the page would have more than a megabyte.
 */
export function singlePageSettings(page: ShippedPage): InlineConfig {
  return {
    root: roomOf(page),
    plugins: [browserPrimitives(), nothingOfNode()],
    build: {
      target: 'es2022',
      minify: false,
      sourcemap: false,
      // the font goes into the style, the style into the page
      assetsInlineLimit: 100_000,
      cssCodeSplit: false,
      lib: {
        entry: join(roomOf(page), 'main.ts'),
        formats: ['iife'],
        name: 'obhut',
        fileName: () => SCRIPT,
      },
      rolldownOptions: { output: { assetFileNames: '[name][extname]' } },
    },
  }
}

/** Puts script, style and licences into the page and writes it beside them. Throws when it grew beyond a megabyte. */
export async function composePage(which: ShippedPage, folder: string): Promise<void> {
  const [frame, script, style] = await Promise.all([
    readFile(join(SHARED, 'index.html'), 'utf8'),
    readFile(join(folder, SCRIPT), 'utf8'),
    readFile(join(folder, STYLE), 'utf8'),
  ])
  const code = `\n${withCompactLibraries(script).replaceAll('</script', String.raw`<\/script`)}\n    `
  const looks = `\n${style}\n    `
  const policy = [
    `default-src 'none'`,
    `script-src '${hashOf(code)}'`,
    `style-src '${hashOf(looks)}'`,
    ...ALSO[which],
    `font-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  const licences = await Promise.all(
    LICENCES[which].map(async ([name, file]) => {
      const text = await readFile(join(ROOT, 'node_modules', name, file), 'utf8')
      return `${name}\n\n${text.replaceAll('--', '- -').trim()}`
    }),
  )
  // whole elements, so that it does not matter how the frame is indented
  const page = filled(frame, [
    [/\{policy\}/, policy],
    [/\{forms\}/, FORMS[which]],
    [/(?<=<style>)[^<]*(?=<\/style>)/, looks],
    [/(?<=<script>)[^<]*(?=<\/script>)/, code],
    [/\{licences\}/, licences.join('\n\n')],
  ])
  const size = Buffer.byteLength(page)
  if (size >= 1_000_000)
    throw new Error(`${shippedPages[which]} has ${size} bytes, a megabyte or more`)
  await writeFile(join(folder, shippedPages[which]), page)
  for (const part of [SCRIPT, STYLE]) await rm(join(folder, part))
}

/** Throws when the frame has no such place: the page would be empty, and its policy would refuse it. */
const filled = (frame: string, parts: readonly (readonly [RegExp, string])[]): string =>
  parts.reduce((page, [place, text]) => {
    if (!place.test(page)) throw new Error(`the page has no place for ${String(place)}`)
    return page.replace(place, () => text)
  }, frame)

const hashOf = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`

/** What the office takes from Node, the page takes from its twin. */
function browserPrimitives(): Plugin {
  const office = join(ROOT, 'electron', 'core', 'ledger', 'primitives.ts')
  return {
    name: 'obhut-browser-primitives',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      return found?.id === office ? join(SHARED, 'primitives.ts') : found
    },
  }
}

/** The page runs where there is no Node: an import of it is a mistake and not a stub. */
function nothingOfNode(): Plugin {
  return {
    name: 'obhut-nothing-of-node',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!source.startsWith('node:')) return null
      throw new Error(`${importer ?? ''} imports ${source}, which no browser has`)
    },
  }
}

/** Where the part of a module begins in the script: its path as a comment on a line of its own. */
const BEGINS = /^\t\/\/ (?=\S+\.m?[jt]s$)/m

/** Takes blanks, comments and long names out of what others wrote; what is ours stays. */
function withCompactLibraries(script: string): string {
  const [start = '', ...parts] = script.split(BEGINS)
  const compact = parts.map((part) => {
    const [path = '', ...lines] = part.split('\n')
    if (!path.includes('node_modules')) return `\t// ${part}`
    const { code } = minifySync(path, lines.join('\n'), {
      module: false,
      compress: false,
      mangle: { toplevel: false },
      codegen: { legalComments: 'none' },
    })
    return `\t// ${path}\n${code}\n`
  })
  return start + compact.join('')
}

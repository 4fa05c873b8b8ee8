import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Where Debian and Ubuntu put what preflight is made of. */
const javaFolder = '/usr/share/java'
const parts = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'jaxb-api',
  'javax.activation',
]

/**
 * What PDFBox preflight finds against PDF/A-1b in each of these files, by their names: one sentence an offence, none when a file
 * is in order. One start of Java for all of them. Throws when it says nothing about one of the files.
 */
export function preflight(files: ReadonlyMap<string, Uint8Array>): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-preflight-'))
  try {
    mkdirSync(join(folder, 'files'))
    for (const [name, bytes] of files) writeFileSync(join(folder, 'files', `${name}.pdf`), bytes)
    const path = parts.map((part) => join(javaFolder, `${part}.jar`)).join(':')
    const program = 'org.apache.pdfbox.preflight.Validator_A1b'
    // it ends well whatever it finds in a group of files: what it says decides
    execFileSync('java', ['-cp', path, program, 'xml', 'group', join(folder, 'files')], {
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    return foundIn(readFileSync(join(folder, 'files.preflight.xml'), 'utf8'), [...files.keys()])
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const foundIn = (report: string, names: readonly string[]): Map<string, string[]> => {
  const entries = report.split('<preflight name="').slice(1)
  const found = new Map(
    entries.map((entry) => {
      const name = entry.slice(0, entry.indexOf('.pdf"'))
      const offences = entry.matchAll(/<code>([^<]*)<\/code>\s*<details>([^<]*)<\/details>/g)
      const said = Array.from(offences, ([, code = '', details = '']) => `${code} ${details}`)
      const isValid = entry.includes('<isValid type="PDF/A1-b">true</isValid>')
      return [name, isValid || said.length > 0 ? said : ['not valid, nobody says why']] as const
    }),
  )
  const missing = names.filter((name) => !found.has(name))
  if (missing.length > 0) throw new Error(`preflight says nothing about ${missing.join(', ')}`)
  return found
}

/**
 * The same file, to the byte, as one of part 1 of the standard, which knows no files inside another: the part is another figure,
 * and the three names by which the attached file is found are no names any more. Nothing moves.
 */
export function asPartOne(bytes: Uint8Array): Uint8Array {
  const changes = [
    ['<pdfaid:part>3<', '<pdfaid:part>1<'],
    ['/AF [', '/-F ['],
    ['/Names <<', '/-ames <<'],
    ['/EF <<', '/-F <<'],
  ] as const
  let text = Buffer.from(bytes).toString('latin1')
  for (const [from, to] of changes) text = text.replace(from, to)
  return Buffer.from(text, 'latin1')
}

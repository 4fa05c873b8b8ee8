import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What a foreign tool (pdftotext, qpdf, pdfdetach) says about a PDF; throws when it ends badly. */
export function tool(name: string, args: (file: string) => string[], bytes: Uint8Array): string {
  return inFolder(bytes, (file) => run(name, args(file)))
}

/** The first attached file as pdfdetach saves it. */
export function detached(bytes: Uint8Array): Uint8Array {
  return inFolder(bytes, (file) => {
    run('pdfdetach', ['-save', '1', '-o', `${file}.attached`, file])
    return new Uint8Array(readFileSync(`${file}.attached`))
  })
}

const run = (name: string, args: string[]): string =>
  execFileSync(name, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 2 ** 26,
  })

function inFolder<T>(bytes: Uint8Array, use: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-pdf-'))
  try {
    const file = join(folder, 'sheet.pdf')
    writeFileSync(file, bytes)
    return use(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { onTestFinished } from 'vitest'

import { pemOf } from '../../../electron/core/papers/seal/certificate.ts'
import { placeAt, positionsOf, type SealPlace } from '../../../electron/core/papers/seal/place.ts'

/** What programs we did not write say about a secured sheet. */
export interface OtherVerdict {
  /** poppler: both lines, its exit code means nothing. */
  readonly pdfsig: boolean
  /** OpenSSL, with the business's certificate as the only one it trusts. */
  readonly openssl: boolean
  readonly qpdf: boolean
}

/** Where the seal of a file of ours stands. */
export const placeIn = (bytes: Uint8Array): SealPlace => {
  const [range = -1] = positionsOf(bytes, '/ByteRange')
  const place = placeAt(bytes, range)
  if (place === undefined) throw new Error('there is no seal')
  return place
}

/** The DER of a seal, without the zeros behind it. */
export const cmsIn = (bytes: Uint8Array, place: SealPlace): Buffer => {
  const digits = Buffer.from(bytes.subarray(place.from + 1, place.to - 1)).toString('latin1')
  const all = Buffer.from(digits, 'hex')
  return all.subarray(0, 4 + (all[2] ?? 0) * 256 + (all[3] ?? 0))
}

/** A folder for as long as the test runs. */
const folderForThisTest = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-seal-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

/** One file a line of a shell costs a third of starting each program from here. */
const script = `pdfsig "$1.pdf" > "$1.pdfsig" 2>/dev/null
openssl cms -verify -binary -cades -inform DER -in "$1.der" -content "$1.bin" -CAfile trusted.pem \\
  -out /dev/null 2>/dev/null && : > "$1.openssl"
[ -e structure ] && qpdf --check "$1.pdf" > /dev/null 2>&1 && : > "$1.qpdf"
:
`

/**
 * Asks poppler, OpenSSL and qpdf about many files, two at a time. `place` is where the seal stands in them, for OpenSSL gets the
 * two parts that a reader cuts out; with it, files are judged that were changed, and qpdf is not asked about their structure.
 */
export const judgedByOthers = (
  files: readonly Uint8Array[],
  certificate: Uint8Array,
  place?: SealPlace,
): OtherVerdict[] => {
  const folder = folderForThisTest()
  const put = (name: string, content: Uint8Array | string) =>
    writeFileSync(join(folder, name), content)
  put('trusted.pem', pemOf(certificate))
  put('judge.sh', script)
  if (place === undefined) put('structure', '')
  for (const [number, bytes] of files.entries()) {
    const { from, to } = place ?? placeIn(bytes)
    put(`${number}.pdf`, bytes)
    put(`${number}.bin`, Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]))
    put(`${number}.der`, cmsIn(bytes, place ?? placeIn(bytes)))
  }
  execFileSync('xargs', ['-P', '2', '-n', '1', 'sh', 'judge.sh'], {
    cwd: folder,
    input: [...files.keys()].join('\n'),
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  return [...files.keys()].map((number) => {
    const lines = readFileSync(join(folder, `${number}.pdfsig`), 'utf8')
    return {
      pdfsig:
        lines.includes('Signature Validation: Signature is Valid.') &&
        lines.includes('- Total document signed'),
      openssl: existsSync(join(folder, `${number}.openssl`)),
      qpdf: existsSync(join(folder, `${number}.qpdf`)),
    }
  })
}

/** What OpenSSL prints of the seal of a file. */
export const printedByOpenssl = (bytes: Uint8Array): string => {
  const file = join(folderForThisTest(), 'seal.der')
  writeFileSync(file, cmsIn(bytes, placeIn(bytes)))
  return execFileSync(
    'openssl',
    ['cms', '-cmsout', '-print', '-noout', '-inform', 'DER', '-in', file],
    { encoding: 'utf8' },
  )
}

/** Object ids of the signed attributes, as OpenSSL reads them. */
export const signedAttributesOf = (bytes: Uint8Array): string[] => {
  const text = printedByOpenssl(bytes)
  const from = text.indexOf('signedAttrs:')
  const signed = text.slice(from, text.indexOf('signatureAlgorithm:', from))
  return [...signed.matchAll(/object: \S+ \(([0-9.]+)\)/g)].map(([, oid = '']) => oid)
}

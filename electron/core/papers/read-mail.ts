import { createHash } from 'node:crypto'

import { instantOf } from '../outside.ts'

/** What a mail that was saved as a file says about itself. */
export interface ReadMail {
  readonly sentAt: string
  readonly from: string
  readonly to: string
  /** Our own mail program has not sent it yet. */
  readonly isDraft: boolean
  /** SHA-256 of every file in it. */
  readonly files: ReadonlySet<string>
}

type Headers = ReadonlyMap<string, string>

const mostParts = 200
const deepest = 10

/**
 * Reads an `.eml` file (RFC 5322, MIME): when it was sent, between whom, and the hashes of what is attached.
 * `undefined` when it is no mail, or says not when, from whom and to whom.
 */
export const readMail = (bytes: Uint8Array): ReadMail | undefined => {
  const { headers, body } = split(Buffer.from(bytes).toString('latin1'))
  const sentAt = instantFrom(headers.get('date'))
  const from = addressFrom(headers.get('from'))
  const to = addressFrom(headers.get('to'))
  if (sentAt === undefined || from === undefined || to === undefined) return undefined
  const files = new Set<string>()
  collect(headers, body, files, 0)
  return { sentAt, from, to, isDraft: headers.get('x-unsent')?.trim() === '1', files }
}

const split = (text: string): { headers: Headers; body: string } => {
  const end = /\r?\n\r?\n/.exec(text)
  const head = (end === null ? text : text.slice(0, end.index)).replaceAll(/\r?\n[ \t]+/g, ' ')
  const headers = new Map<string, string>()
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  return { headers, body: end === null ? '' : text.slice(end.index + end[0].length) }
}

/** Hashes every part that is no plain text, however deep it lies. */
const collect = (headers: Headers, body: string, files: Set<string>, depth: number): void => {
  const type = headers.get('content-type') ?? 'text/plain'
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(type)
  if (/^multipart\//i.test(type) && boundary !== null && depth < deepest) {
    const mark = `--${boundary[1] ?? boundary[2] ?? ''}`
    const parts = `\n${body}`.split(`\n${mark}`).slice(1, mostParts)
    for (const part of parts.filter((one) => !one.startsWith('--'))) {
      const inner = split(part.replace(/^[^\n]*\n/, ''))
      collect(inner.headers, inner.body.replace(/\r$/, ''), files, depth + 1)
    }
    return
  }
  if (/^text\//i.test(type)) return
  files.add(createHash('sha256').update(decoded(headers, body)).digest('hex'))
}

const decoded = (headers: Headers, body: string): Buffer => {
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase()
  if (encoding === 'base64') return Buffer.from(body, 'base64')
  if (encoding !== 'quoted-printable') return Buffer.from(body, 'latin1')
  const text = body
    .replaceAll(/[ \t]+(?=\r?\n)/g, '')
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
  return Buffer.from(text, 'latin1')
}

/** "Tue, 24 Nov 2026 10:05:00 +0100" as an instant with its own offset. */
const instantFrom = (date: string | undefined): string | undefined => {
  const time = Date.parse((date ?? '').replace(/\([^)]*\)/g, ''))
  if (Number.isNaN(time)) return undefined
  const [, sign, hours, minutes] = /([+-])(\d{2})(\d{2})\s*$/.exec(date ?? '') ?? []
  const offset = Number(hours ?? 0) * 60 + Number(minutes ?? 0)
  return instantOf(time, sign === '-' ? -offset : offset)
}

/** The first address of a header; only one that can stand in a record. */
const addressFrom = (header: string | undefined): string | undefined =>
  /[^\s<>",;:]+@[^\s<>",;:]+/.exec(header ?? '')?.[0]?.slice(0, 160)

import { createHash } from 'node:crypto'

import MailComposer from 'nodemailer/lib/mail-composer'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import { readMail } from '../../../electron/core/papers/read-mail.ts'

const pdf = Buffer.from(`%PDF-1.7\n${'Muster äöü '.repeat(400)}`, 'latin1')
const sha256 = createHash('sha256').update(pdf).digest('hex')

const mailOf = (change: ConstructorParameters<typeof MailComposer>[0] = {}) =>
  new MailComposer({
    from: '"Küstenrechner" <werkstatt@example.org>',
    to: 'Grete Müller <grete@example.org>',
    subject: 'Ihre Unterlagen',
    text: 'anbei',
    date: new Date('2026-11-24T08:00:00Z'),
    attachments: [{ filename: 'Belehrung.pdf', content: pdf, contentType: 'application/pdf' }],
    ...change,
  })
    .compile()
    .build()

test('a sent mail says when, between whom, and carries our file byte for byte', async () => {
  const mail = readMail(await mailOf())
  expect(mail).toMatchObject({
    from: 'werkstatt@example.org',
    to: 'grete@example.org',
    isDraft: false,
  })
  expect(Date.parse(mail?.sentAt ?? '')).toBe(Date.parse('2026-11-24T08:00:00Z'))
  expect(mail?.files).toEqual(new Set([sha256]))
})

test('the file is found beside a text in two forms, too, and a changed byte is not it', async () => {
  expect(readMail(await mailOf({ html: '<p>anbei</p>' }))?.files.has(sha256)).toBe(true)
  const changed = Buffer.from(pdf)
  changed[20] = 0x41
  const other = await mailOf({ attachments: [{ filename: 'x.pdf', content: changed }] })
  expect(readMail(other)?.files.has(sha256)).toBe(false)
})

test('a file in quoted-printable is read as well', async () => {
  const oneLine = Buffer.from('Muster äöü = 3 '.repeat(40), 'latin1')
  const quoted = await mailOf({
    attachments: [
      {
        filename: 'x.bin',
        content: oneLine,
        contentType: 'application/octet-stream',
        contentTransferEncoding: 'quoted-printable' as const,
      },
    ],
  })
  expect(quoted.toString('latin1')).toMatch(/quoted-printable/)
  const hash = createHash('sha256').update(oneLine).digest('hex')
  expect(readMail(quoted)?.files).toEqual(new Set([hash]))
})

test('a draft of ours is known as a draft', async () => {
  expect(readMail(await mailOf({ headers: { 'X-Unsent': '1' } }))?.isDraft).toBe(true)
})

test('what is no mail, or names no recipient, is none', async () => {
  expect(readMail(pdf)).toBeUndefined()
  expect(
    readMail(Buffer.from('From: a@example.org\r\nDate: morgen\r\nTo: b@example.org\r\n\r\n')),
  ).toBe(undefined)
  const nobody = (await mailOf()).toString('latin1').replace(/^To: .*$/m, 'X-Nobody: 1')
  expect(readMail(Buffer.from(nobody, 'latin1'))).toBeUndefined()
})

test('no bytes make it fall over', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), (bytes, boundary) => {
      readMail(bytes)
      const head = `From: a@b.de\r\nTo: c@d.de\r\nDate: Tue, 24 Nov 2026 08:00:00 +0100\r\n`
      const type = `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`
      readMail(Buffer.concat([Buffer.from(head + type), bytes]))
    }),
    { numRuns: 300 },
  )
})

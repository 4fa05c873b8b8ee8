import type { Business, WithdrawalPart } from '../../../shared/model/business.ts'

/** Whom the notice has to name (W-05), as the business says of itself. */
export type Sender = Pick<Business, 'name' | 'phone' | 'mail'>

export type Structure =
  /** No text, or none that a program can read: somebody has to read it. */
  | { readonly readable: false }
  | { readonly readable: true; readonly wrong: readonly WithdrawalPart[] }

/**
 * Compares the text of deposited withdrawal papers, page by page, with what the official notice and form consist of:
 * marks and figures, never whole sentences – the official text lies in no program of ours. Pure.
 */
export const structureOf = (pages: readonly string[], sender: Sender | undefined): Structure => {
  const plain = pages.map(squashed)
  const formPage = plain.findIndex((page) => marks.formDeclares.test(page))
  const form = plain[formPage] ?? ''
  // where notice and form share a page, that page is both
  const notice = plain.filter((page, at) => at !== formPage || isNotice(page)).join(' ')
  const found = rules.map(([part, holds]) => ({
    part,
    holds: holds({ notice, form, all: pages.join('\n'), sender }),
  }))
  const there = found.filter(({ part, holds }) => holds && !part.endsWith('TooMuch'))
  if (there.length < fewestReadable) return { readable: false }
  return { readable: true, wrong: found.flatMap(({ part, holds }) => (holds ? [] : [part])) }
}

/** With fewer marks than these the letters were taken apart wrongly, and say nothing either way. */
const fewestReadable = 3

/** Small letters without spaces, hyphens and line ends: what a text layer breaks up, it breaks up there. */
const squashed = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s\u00AD\-‐-―]+/gu, '')

const marks = {
  formDeclares: /hiermitwiderruf/u,
  noticeEffects: /folgendeswiderrufs/u,
}

const isNotice = (page: string): boolean => marks.noticeEffects.test(page)

interface Said {
  readonly notice: string
  readonly form: string
  readonly all: string
  readonly sender: Sender | undefined
}

const inNotice =
  (...wanted: readonly RegExp[]) =>
  ({ notice }: Said): boolean =>
    wanted.every((one) => one.test(notice))
const inForm =
  (...wanted: readonly RegExp[]) =>
  ({ form }: Said): boolean =>
    wanted.every((one) => one.test(form))

/** Each part and what tells that it is as it should be. */
const rules: readonly (readonly [WithdrawalPart, (said: Said) => boolean])[] = [
  ['noticeTitle', inNotice(/widerrufsbelehrung/u)],
  ['noticeRight', inNotice(/widerrufsrecht/u, /ohneangabevongründen/u)],
  ['noticePeriod', inNotice(/vierzehntag|14tag/u)],
  ['noticeBegin', inNotice(/vertragsa?b?schluss/u)],
  ['noticeHow', inNotice(/eindeutigen?erklärung/u, /formular/u)],
  ['noticeUs', ({ notice, sender }) => sender === undefined || names(notice, sender)],
  ['noticeEffects', inNotice(marks.noticeEffects)],
  ['noticeServices', inNotice(/dienstleistung/u, /angemessen/u, /betrag/u)],
  ['formTitle', inForm(/musterwiderrufsformular/u)],
  [
    'formTo',
    ({ form, sender }) =>
      form !== '' && (sender === undefined || form.includes(squashed(sender.name))),
  ],
  ['formDeclares', inForm(marks.formDeclares)],
  ['formOrdered', inForm(/bestelltam/u, /erhaltenam/u)],
  ['formWho', inForm(/name/u, /anschrift/u)],
  ['formSigns', inForm(/unterschrift/u, /datum/u)],
  ['formApart', ({ form }) => form !== '' && !isNotice(form)],
  ['noticeFaxTooMuch', ({ notice }) => !/telefax|faxnummer/u.test(notice)],
  ['noticeOnlineTooMuch', ({ notice }) => !/widerrufsfunktion/u.test(notice)],
  ['noticeHintsTooMuch', ({ all }) => !/gestaltungshinweis|\[\s*\d\s*\]/iu.test(all)],
]

/** Name, telephone and mail of the business; of the number the last digits, however it is written. */
const names = (notice: string, { name, phone, mail }: Sender): boolean =>
  notice.includes(squashed(name)) &&
  notice.includes(squashed(mail)) &&
  digits(notice).includes(digits(phone).slice(-lastDigits))

const lastDigits = 6
const digits = (text: string): string => text.replaceAll(/\D/gu, '')

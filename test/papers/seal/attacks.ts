import { cmsIn, placeIn } from './foreign.ts'

/** Changes to a secured file that keep its bytes and add a later revision, as research on PDF signatures describes them. */

interface Parts {
  readonly text: string
  readonly size: number
  readonly root: string
  readonly start: number
}

const partsOf = (bytes: Uint8Array): Parts => {
  const text = Buffer.from(bytes).toString('latin1')
  return {
    text,
    size: Number(/\/Size (\d+)/.exec(text)?.[1]),
    root: /\/Root (\d+ 0 R)/.exec(text)?.[1] ?? '',
    start: Number(/startxref\s+(\d+)/.exec(text)?.[1]),
  }
}

/** Appends a revision that replaces or adds these objects, the way a PDF program saves a change. */
const revised = (bytes: Uint8Array, objects: Readonly<Record<number, string>>): Uint8Array => {
  const { size, root, start } = partsOf(bytes)
  let body = '\n'
  let table = 'xref\n'
  for (const [number, content] of Object.entries(objects)) {
    const offset = String(bytes.length + body.length).padStart(10, '0')
    table += `${number} 1\n${offset} 00000 n \n`
    body += `${number} 0 obj\n${content}\nendobj\n`
  }
  const last = Math.max(size, ...Object.keys(objects).map((number) => Number(number) + 1))
  const at = bytes.length + body.length
  const end = `trailer\n<< /Size ${last} /Root ${root} /Prev ${start} >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([bytes, Buffer.from(`${body}${table}${end}`, 'latin1')])
}

/** The number and the dictionary of the first object that holds this. */
const objectWith = (bytes: Uint8Array, mark: RegExp): { number: number; content: string } => {
  for (const [, number = '', content = ''] of partsOf(bytes).text.matchAll(
    /(\d+) 0 obj\n([\s\S]*?)\nendobj/g,
  ))
    if (mark.test(content)) return { number: Number(number), content }
  throw new Error(`no object with ${mark.source}`)
}

const stream = (content: string): string =>
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`

const pageMark = /\/Type \/Page\b(?!s)/

/** Bytes behind the end that no reader shows. */
const append = (bytes: Uint8Array): Uint8Array =>
  Buffer.concat([bytes, Buffer.from('% nur eine Zeile\n')])

/** Lays other content over the page: what was there is hidden. */
const hide = (bytes: Uint8Array): Uint8Array => {
  const { size } = partsOf(bytes)
  const { number, content } = objectWith(bytes, pageMark)
  const contents = content.replace(/\/Contents [^/>]+/, '')
  return revised(bytes, {
    [number]: contents.replace('<<', `<< /Contents ${size} 0 R `),
    [size]: stream('1 g 0 0 600 850 re f'),
  })
}

/** Exchanges the whole page tree for one that was prepared. */
const replace = (bytes: Uint8Array): Uint8Array => {
  const { size } = partsOf(bytes)
  const { number } = objectWith(bytes, /\/Type \/Pages/)
  return revised(bytes, {
    [number]: `<< /Type /Pages /Kids [ ${size} 0 R ] /Count 1 >>`,
    [size]: `<< /Type /Page /Parent ${number} 0 R /MediaBox [ 0 0 595 842 ] >>`,
  })
}

/** Puts a note over the text, which a certification of another level would allow. */
const annotate = (bytes: Uint8Array): Uint8Array => {
  const { size } = partsOf(bytes)
  const { number, content } = objectWith(bytes, pageMark)
  const page = content.includes('/Annots')
    ? content.replace(/\/Annots \[ ?/, `/Annots [ ${size} 0 R `)
    : content.replace('<<', `<< /Annots [ ${size} 0 R ] `)
  return revised(bytes, {
    [number]: page,
    [size]: '<< /Type /Annot /Subtype /FreeText /Rect [ 60 600 500 700 ] /Contents (0 EUR) >>',
  })
}

/** Signs once more over everything: a second seal that is valid for itself would hide what came between. */
const signAgain = (bytes: Uint8Array): Uint8Array => {
  const { size } = partsOf(bytes)
  const { number, content } = objectWith(bytes, /\/SigFlags/)
  const form = content.replace(/\/Fields \[ ?/, `/Fields [ ${size} 0 R `)
  const digits = cmsIn(bytes, placeIn(bytes)).toString('hex')
  return revised(bytes, {
    [number]: form,
    [size]: `<< /FT /Sig /T (Zweite) /V ${size + 1} 0 R /Subtype /Widget /Rect [ 0 0 0 0 ] >>`,
    [size + 1]:
      `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [ 0 10 20 30 ]\n/Contents <${digits}> >>`,
  })
}

/** Saves the file again, so that its revision is a later one with nothing in it. */
const saveAgain = (bytes: Uint8Array): Uint8Array => revised(bytes, {})

/** The five families of the issue, and one that changes nothing. */
export const attacks = { append, hide, replace, annotate, signAgain, saveAgain } as const

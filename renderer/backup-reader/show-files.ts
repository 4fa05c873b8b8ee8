import { button, element } from '../lone-page/element.ts'
import { fileKindOf, fileNameFor } from './file-kind.ts'
import type { NamedFile } from './jobs.ts'
import { openFile, type OpenedBackup } from './opening.ts'
import { problemOf } from './problem.ts'
import { problemText } from './show-page.ts'
import { kindText, type Speech } from './speech.ts'

/** Papers and photos; each is decrypted when somebody asks for it, and not before. */
export const showFiles = (
  backup: OpenedBackup,
  files: readonly NamedFile[],
  speech: Speech,
): HTMLElement =>
  element('ul', { class: 'files' }, ...files.map((file) => showFile(backup, file, speech)))

const nameOf = ({ kind, name, at, isLarge }: NamedFile, speech: Speech): string => {
  const { readingCopy, largeCopy } = speech.t.jobs
  if (kind === 'paper.prepared') return (isLarge ? largeCopy : readingCopy)(name ?? '')
  return name ?? `${kindText(speech, kind)} ${speech.f.moment(at)}`
}

const showFile = (backup: OpenedBackup, file: NamedFile, speech: Speech): HTMLElement => {
  const { t } = speech
  const name = nameOf(file, speech)
  const said = element('div', { class: 'said', role: 'status' })
  const withBytes = async (take: (bytes: Uint8Array<ArrayBuffer>) => void): Promise<void> => {
    try {
      take(await openFile(backup, file.blob))
    } catch (error) {
      const text = problemText(problemOf(error), speech)
      said.replaceChildren(element('p', { class: 'error' }, text))
    }
  }
  const save = button(t.file.save, 'plain', () => {
    void withBytes((bytes) => {
      download(bytes, name)
      said.replaceChildren(element('p', { class: 'small' }, t.file.saved))
    })
  })
  const show = button(t.file.show, 'plain', () => {
    void withBytes((bytes) => said.replaceChildren(pictureOf(bytes, t.file.shown(name))))
  })
  return element(
    'li',
    { 'data-blob': file.blob, 'data-kind': file.kind },
    element('strong', {}, name),
    element('div', { class: 'buttons' }, isPicture(file) ? show : undefined, save),
    said,
  )
}

/** A photo is a JPEG: the office takes no other. */
const isPicture = ({ kind }: NamedFile): boolean => kind === 'photo.taken'

/** The address of bytes in memory, for a picture or a download; it must be given back. */
const addressOf = (bytes: Uint8Array<ArrayBuffer>): string =>
  URL.createObjectURL(new Blob([bytes], { type: fileKindOf(bytes).type }))

const pictureOf = (bytes: Uint8Array<ArrayBuffer>, says: string): HTMLElement => {
  const address = addressOf(bytes)
  const picture = element('img', { src: address, alt: says })
  const done = () => URL.revokeObjectURL(address)
  picture.addEventListener('load', done)
  picture.addEventListener('error', done)
  return picture
}

/** A browser has begun to read by then, and keeps what it began. */
const keptMs = 60_000

const download = (bytes: Uint8Array<ArrayBuffer>, name: string): void => {
  const address = addressOf(bytes)
  const link = element('a', { href: address, download: fileNameFor(name, fileKindOf(bytes)) })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), keptMs)
}

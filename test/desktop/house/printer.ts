import type { Running } from '../fixtures.ts'

/** What the doorman would have handed to the system's queue; there is no printer where tests run. */
export interface Printed {
  readonly pdf: string
  readonly title: string
  readonly address: string
  readonly copies: number
  readonly printer: string
  readonly workers: number
  readonly refusals: string[]
}

/** Lets the system's part of printing be done by the browser's own PDF writer, and keeps what it wrote. */
export async function catchPrint({ app }: Pick<Running, 'app'>): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    const printed: Promise<unknown>[] = []
    Reflect.set(globalThis, 'printed', printed)
    electron.on('web-contents-created', (_event, contents) => {
      const refusals: string[] = []
      // both Electrons know the older form of this event
      contents.on('console-message', (_message, _level, text) => refusals.push(String(text)))
      const print = (settings: Electron.WebContentsPrintOptions, done: (ok: boolean) => void) => {
        const written = contents
          .printToPDF({
            pageSize: 'A4',
            margins: { top: 0, bottom: 0, left: 0, right: 0 },
            printBackground: true,
          })
          .then((pdf) => ({
            pdf: pdf.toString('base64'),
            title: contents.getTitle(),
            address: contents.getURL(),
            copies: settings.copies,
            printer: settings.deviceName,
            refusals,
          }))
        printed.push(written)
        void written.finally(() => done(true))
      }
      Object.assign(contents, { print })
    })
  })
}

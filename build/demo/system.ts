import type { OpenedApp } from './app.ts'

/**
 * Answers for the operating system: where something is saved and which file is opened is decided beforehand, and a
 * print job is taken by a printer that always has paper. Everything up to the system's own dialogs is the real app.
 */
export interface System {
  /** The next files saved go into this folder under the name the app proposes. */
  savesInto(folder: string): Promise<void>
  /** The next file that is asked for. */
  opens(file: string): Promise<void>
}

export async function standInForSystem({ app }: Pick<OpenedApp, 'app'>): Promise<System> {
  await app.evaluate(({ app: electron, dialog }) => {
    const choices = { folder: '', file: '' }
    Reflect.set(globalThis, 'choices', choices)
    const saved = (_window: unknown, { defaultPath = 'Datei' }: Electron.SaveDialogOptions) => {
      const name = defaultPath.split(/[/\\]/).at(-1) ?? defaultPath
      return Promise.resolve({ canceled: false, filePath: `${choices.folder}/${name}` })
    }
    const opened = () => Promise.resolve({ canceled: false, filePaths: [choices.file] })
    Object.assign(dialog, { showSaveDialog: saved, showOpenDialog: opened })
    electron.on('web-contents-created', (_event, contents) => {
      const print = (_settings: unknown, done: (spooled: boolean, reason: string) => void) => {
        setTimeout(() => done(true, ''), 20)
      }
      Object.assign(contents, { print })
    })
  })
  const choose = async (change: { folder?: string; file?: string }) =>
    app.evaluate((_electron, changed) => {
      Object.assign(Reflect.get(globalThis, 'choices') as object, changed) // put there right above
    }, change)
  return {
    savesInto: async (folder) => choose({ folder }),
    opens: async (file) => choose({ file }),
  }
}

import type { BrowserWindow, WebContents } from 'electron'

import type { WindowRole } from '../../shared/desk/link.ts'
import type { PrintId, ServiceAnswer, ServiceInput } from '../../shared/desk/services.ts'
import { pages } from './scheme.ts'
import { openPrinterWindow, stayAt, type WindowParts } from './windows.ts'

export interface Printing {
  open(printId: PrintId): void
  spool(order: ServiceInput<'spool'>): Promise<ServiceAnswer<'spool'>>
  close(printId: PrintId): void
  closeAll(): void
  list(): Promise<{ name: string; title: string }[]>
}

/**
 * Prints what a hidden window of ours has drawn: handing a PDF to `webContents.print` spools it, but its callback
 * never comes. `admit` lets the window talk to the core as the printer of this one job.
 */
export function openPrinting(
  parts: WindowParts,
  counter: WebContents,
  admit: (contents: WebContents, role: WindowRole) => void,
  dismiss: (contents: WebContents) => void,
): Printing {
  const windows = new Map<PrintId, BrowserWindow>()
  const close = (printId: PrintId) => {
    const window = windows.get(printId)
    windows.delete(printId)
    if (window === undefined || window.isDestroyed()) return
    dismiss(window.webContents)
    window.destroy()
  }
  return {
    open(printId) {
      close(printId)
      const window = openPrinterWindow(parts)
      windows.set(printId, window)
      admit(window.webContents, { kind: 'printer', printId })
      stayAt(window.webContents, pages.printer)
    },
    async spool(order) {
      const window = windows.get(order.printId)
      if (window === undefined || window.isDestroyed()) return { spooled: false, reason: 'failed' }
      return spool(window.webContents, order)
    },
    close,
    closeAll() {
      for (const printId of windows.keys()) close(printId)
    },
    async list() {
      const found = await counter.getPrintersAsync()
      return found.map(({ name, displayName }) => ({ name, title: displayName }))
    },
  }
}

async function spool(
  contents: WebContents,
  { copies, printer }: ServiceInput<'spool'>,
): Promise<ServiceAnswer<'spool'>> {
  return new Promise((resolve) => {
    const settings: Electron.WebContentsPrintOptions = {
      silent: printer !== undefined,
      printBackground: true,
      margins: { marginType: 'none' },
      pageSize: 'A4',
      copies,
      ...(printer === undefined ? {} : { deviceName: printer }),
    }
    contents.print(settings, (spooled, reason) => {
      if (spooled) resolve({ spooled, reason: 'none' })
      else resolve({ spooled, reason: /cancel/i.test(reason) ? 'cancelled' : 'failed' })
    })
  })
}

import { z } from 'zod'

import { CallMessage, type Answer } from '../../../shared/contract/call.ts'
import { printerCalls, type PrinterCallName } from '../../../shared/desk/printing.ts'
import type { PrintId } from '../../../shared/desk/services.ts'
import type { Desk } from './desk.ts'

export interface PrintOrder {
  readonly pdf: Uint8Array
  readonly copies?: number
  /** Printer name as the system knows it. Without one the system's dialog asks. */
  readonly printer?: string
}

/** "Spooled" is what the system said; whether paper came out, only the technician can say. */
export type PrintOutcome = { spooled: true; pages: number } | { spooled: false; reason: Failure }
type Failure = 'cancelled' | 'failed'

export interface PrintDesk {
  print(order: PrintOrder): Promise<PrintOutcome>
  /** Answers a call of the hidden window that belongs to this print job. */
  answer(printId: PrintId, message: unknown): Answer<unknown>
}

interface Job {
  readonly pdf: Uint8Array
  drawn(pages: number | undefined): void
}

/** A page is drawn in about 0.1 s; a paper of sixty pages on a slow machine stays far below this. */
const patienceMs = 60_000

/** Prints through a hidden window: it fetches the PDF from here, draws it, says so, and is then spooled and closed. */
export function openPrintDesk(desk: Desk, random: (bytes: number) => Uint8Array): PrintDesk {
  const jobs = new Map<PrintId, Job>()

  const drawing = async (printId: PrintId, pdf: Uint8Array): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => resolve(undefined), patienceMs)
      const drawn = (pages: number | undefined) => {
        clearTimeout(timer)
        resolve(pages)
      }
      jobs.set(printId, { pdf, drawn })
      desk.ask('openPrinter', { printId }).catch(reject)
    })

  return {
    async print({ pdf, copies = 1, printer }) {
      const printId = Buffer.from(random(16)).toString('hex')
      try {
        const pages = await drawing(printId, pdf)
        if (pages === undefined) return { spooled: false, reason: 'failed' }
        const order = { printId, copies, ...(printer === undefined ? {} : { printer }) }
        const { spooled, reason } = await desk.ask('spool', order)
        if (spooled) return { spooled, pages }
        return { spooled, reason: reason === 'cancelled' ? reason : 'failed' }
      } finally {
        jobs.delete(printId)
        await desk.ask('closePrinter', { printId })
      }
    },
    answer(printId, message) {
      const call = CallMessage.safeParse(message)
      const job = jobs.get(printId)
      if (!call.success || job === undefined || !isPrinterCall(call.data.name)) {
        return { ok: false, error: { code: 'unknownCall' } }
      }
      return serve(job, call.data.name, call.data.input)
    },
  }
}

function serve(job: Job, name: PrinterCallName, input: unknown): Answer<unknown> {
  const parsed = printerCalls[name].input.safeParse(input)
  if (!parsed.success) return { ok: false, error: { code: 'invalidInput' } }
  switch (name) {
    case 'printer.sheet':
      return { ok: true, value: { pdf: job.pdf } }
    case 'printer.drawn':
      job.drawn(z.object({ pages: z.int() }).parse(parsed.data).pages)
      return { ok: true, value: {} }
    case 'printer.failed':
      job.drawn(undefined)
      return { ok: true, value: {} }
  }
}

function isPrinterCall(name: string): name is PrinterCallName {
  return Object.hasOwn(printerCalls, name)
}

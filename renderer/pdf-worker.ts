import { GlobalWorkerOptions } from 'pdfjs-dist/legacy/build/pdf.mjs'
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

/** The part of Trusted Types we use; TypeScript's DOM library does not know them. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string }
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes
  }
}

/** The one policy the content policy of the window allows. */
const policyName = 'obhut-pdf-worker'

/** Where the fonts and character maps lie that a deposited PDF may leave out. */
export const pdfFolders = {
  standardFontDataUrl: new URL('./pdfjs/standard_fonts/', document.baseURI).href,
  cMapUrl: new URL('./pdfjs/cmaps/', document.baseURI).href,
  cMapPacked: true,
} as const

let worker: Worker | undefined

/**
 * Starts the thread that reads PDFs, once per window. Left to itself pdf.js would be refused by `require-trusted-types`
 * and silently work on the window's own thread; a worker we made is used as it is.
 */
export function startPdfWorker(): Worker {
  if (worker !== undefined) return worker
  worker = new Worker(trusted(new URL(workerAddress, document.baseURI).href), { type: 'module' })
  GlobalWorkerOptions.workerPort = worker
  return worker
}

/** Makes the worker's address a trusted one, and no other. */
function trusted(address: string): string {
  const policy = window.trustedTypes?.createPolicy(policyName, {
    createScriptURL(wanted) {
      if (wanted !== address) throw new TypeError('Only the worker that reads PDFs')
      return wanted
    },
  })
  return policy === undefined ? address : policy.createScriptURL(address)
}

import { readdirSync, realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

import { headersOf, newNonce, noncePlaceholder } from './policy.ts'

/** Our own scheme instead of `file:`: an origin of its own, and nothing outside the window's folder has an address. */
export const scheme = 'obhut'
export const host = 'app'
export const origin = `${scheme}://${host}`

/** The two pages there are. */
export const pages = {
  counter: `${origin}/index.html`,
  printer: `${origin}/print.html`,
} as const

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pfb': 'application/octet-stream',
  '.bcmap': 'application/octet-stream',
  '.icc': 'application/octet-stream',
  '.wasm': 'application/wasm',
}

/**
 * Answers requests for our scheme with the files of one folder. The files are listed once; an address is looked up in
 * that list and never made into a path, so there is no path to climb out of.
 */
export function makeFileServer(folder: string): (request: Request) => Promise<Response> {
  const files = listFiles(folder)
  return async (request) => {
    const file = request.method === 'GET' ? files.get(addressOf(request.url)) : undefined
    const type = file === undefined ? undefined : types[extname(file)]
    if (file === undefined || type === undefined) return new Response(null, { status: 404 })
    return serve(file, type)
  }
}

async function serve(file: string, type: string): Promise<Response> {
  const nonce = newNonce()
  const headers = { ...headersOf(nonce), 'Content-Type': type }
  const bytes = await readFile(file)
  if (!type.startsWith('text/html')) return new Response(new Uint8Array(bytes), { headers })
  // a page carries the nonce of this very load, for the one library that adds a style of its own
  return new Response(bytes.toString('utf8').replaceAll(noncePlaceholder, nonce), { headers })
}

/** The path of an address at our host, as written; anything else has none. */
function addressOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (parsed === undefined || parsed.protocol !== `${scheme}:` || parsed.host !== host) return ''
  return parsed.pathname
}

/** Address → file. A link that leads out of the folder has no address. */
function listFiles(folder: string): ReadonlyMap<string, string> {
  const top = realpathSync(folder)
  const entries = readdirSync(top, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => realpathSync(path).startsWith(top + sep))
  return new Map(
    paths.map((path) => {
      const parts = relative(top, path).split(sep).map(encodeURIComponent)
      return [`/${parts.join('/')}`, path]
    }),
  )
}

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, describe, expect, test } from 'vitest'

import { headersOf, newNonce, noncePlaceholder } from '../../../electron/main/policy.ts'
import { makeFileServer } from '../../../electron/main/scheme.ts'

const outside = mkdtempSync(join(tmpdir(), 'obhut-scheme-'))
const folder = join(outside, 'renderer')
mkdirSync(join(folder, 'assets'), { recursive: true })
writeFileSync(join(outside, 'secret.html'), 'SECRET')
writeFileSync(join(outside, 'secret.js'), 'SECRET')
writeFileSync(
  join(folder, 'index.html'),
  `<meta content="${noncePlaceholder}"><p>${noncePlaceholder}</p>`,
)
writeFileSync(join(folder, 'assets', 'main-ä.js'), '1')
writeFileSync(join(folder, 'assets', 'notes.txt'), 'no type for this')
symlinkSync(join(outside, 'secret.html'), join(folder, 'link.html'))
symlinkSync(outside, join(folder, 'up'))
const serve = makeFileServer(folder)

afterAll(() => rmSync(outside, { recursive: true }))

/** What the address gives, also when it is one no Request can be made of. */
async function get(url: string, method = 'GET'): Promise<{ status: number; text: string }> {
  // a real Request refuses unknown schemes with credentials; the server is handed only these two members
  const answer = await serve({ url, method } as Request)
  return { status: answer.status, text: await answer.text() }
}

/** Every way we know to write "one folder up", before every target worth reaching. */
function climbs(): string[] {
  const ups = [
    '..',
    '%2e%2e',
    '.%2e',
    '%2e.',
    '..;',
    '%252e%252e',
    '%c0%ae%c0%ae',
    '\u2025',
    '.../..',
  ]
  const slashes = ['/', '\\', '%2f', '%5c', '%252f', '//', '/./', '%00/']
  const targets = [
    'secret.html',
    'secret.js',
    'etc/passwd',
    'renderer/index.html%00.js',
    'up/secret.html',
  ]
  const found: string[] = []
  for (const up of ups)
    for (const slash of slashes)
      for (const target of targets)
        for (const depth of [1, 3]) found.push(`/${(up + slash).repeat(depth)}${target}`)
  return found
}

const odd = [
  '/link.html',
  '/up/secret.html',
  '/C:/Windows/win.ini',
  '/file:///etc/passwd',
  '//etc/passwd',
  '/\\\\server\\share\\secret.html',
  '/index.html/',
  '/index.html%00',
  '/index.html ',
  '/INDEX.HTML',
  '/assets',
  '/assets/',
  '/assets/notes.txt',
  '/constructor',
  '/__proto__',
  '/',
  '',
]

describe('the scheme of ours', () => {
  test('serves a file of the folder with its type and the content policy', async () => {
    const answer = await serve(new Request('obhut://app/assets/main-%C3%A4.js'))
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await answer.text()).toBe('1')
  })

  test('gives each load of a page a nonce that its policy names', async () => {
    const nonces = new Set<string>()
    for (let load = 0; load < 20; load += 1) {
      const answer = await serve(new Request('obhut://app/index.html?x=1#y'))
      const text = await answer.text()
      const nonce = /content="([^"]+)"/.exec(text)?.[1] ?? ''
      expect(text).toBe(`<meta content="${nonce}"><p>${nonce}</p>`)
      expect(answer.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(20)
  })

  test('reads nothing outside its folder, however the way up is written', async () => {
    const all = [...climbs(), ...odd]
    expect(all.length).toBeGreaterThan(700)
    const reached: string[] = []
    for (const path of all) {
      const { status, text } = await get(`obhut://app${path}`)
      const isOurPage = text.startsWith('<meta')
      if (status !== 404 && !isOurPage) reached.push(path)
      if (text.includes('SECRET')) reached.push(path)
    }
    expect(reached).toEqual([])
    // the same search finds a file that may be read
    expect((await get('obhut://app/assets/main-%C3%A4.js')).status).toBe(200)
  })

  test('answers no other host, scheme or method', async () => {
    for (const url of ['obhut://other/index.html', 'https://app/index.html', 'no address', '']) {
      expect((await get(url)).status).toBe(404)
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS']) {
      expect((await get('obhut://app/index.html', method)).status).toBe(404)
    }
  })
})

test('the content policy allows nothing unsafe, no wildcard and no address', () => {
  const policy = headersOf(newNonce())['Content-Security-Policy'] ?? ''
  expect(policy.startsWith("default-src 'none'; ")).toBe(true)
  expect(policy).not.toMatch(/unsafe|\*|https?:|wss?:|strict-dynamic/)
  for (const directive of ['base-uri', 'form-action', 'frame-ancestors']) {
    expect(policy).toContain(`${directive} 'none'`)
  }
  expect(policy).toContain("require-trusted-types-for 'script'")
})

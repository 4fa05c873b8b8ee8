import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..', '..')

let folder: string
let complaints: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'obhut-lint-'))
  const types = { strict: true, module: 'ESNext', moduleResolution: 'bundler', jsx: 'react-jsx' }
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: types }))
  for (const [file, fault] of FAULTS) writeFileSync(join(folder, file), `${fault}\n`)
  writeFileSync(join(folder, 'clean.ts'), 'export const clean = 1\n')
  const linted = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/oxlint/bin/oxlint'),
      '--type-aware',
      '--config',
      join(ROOT, '.oxlintrc.json'),
      '--format',
      'unix',
      folder,
    ],
    { encoding: 'utf8', cwd: folder },
  )
  complaints = linted.stdout
})
afterAll(() => rmSync(folder, { recursive: true }))

const FAULTS: [file: string, fault: string, rule: string][] = [
  ['floating.ts', `Promise.resolve(1)\nexport {}`, 'no-floating-promises'],
  ['awaited.ts', `export async function wait() {\n  await 1\n}`, 'await-thenable'],
  ['misused.ts', `export const list = [1].filter(async () => true)`, 'no-misused-promises'],
  ['anything.ts', `export const anything: any = 1`, 'no-explicit-any'],
  ['sure.ts', `export const sure = [1][0]!`, 'no-non-null-assertion'],
  ['default.ts', `export default 1`, 'no-default-export'],
  [
    'round.ts',
    `import type { B } from './about.ts'\nexport interface A { readonly b: B }`,
    'no-cycle',
  ],
  [
    'about.ts',
    `import type { A } from './round.ts'\nexport interface B { readonly a: A }`,
    'no-cycle',
  ],
  ['unread.ts', `const unread = 1\nexport {}`, 'no-unused-vars'],
  ['unnamed.tsx', `export const Unnamed = () => <img src="x.png" />`, 'alt-text'],
  [
    'danger.tsx',
    `export const D = () => <p dangerouslySetInnerHTML={{ __html: '' }} />`,
    'no-danger',
  ],
]

for (const [file, fault, rule] of FAULTS) {
  test(`the linter refuses ${rule}: ${fault.split('\n').join(' ')}`, () => {
    const about = complaints.split('\n').filter((line) => line.includes(file))
    expect(about.join('\n')).toContain(`(${rule})`)
  })
}

test('the linter lets clean code pass', () => {
  expect(complaints).not.toContain('clean.ts')
})

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { expect, onTestFinished, test } from 'vitest'

import { openWindowless } from '../../../build/windowless/office.ts'

const assets = join(import.meta.dirname, '../../../assets')

/** An office over assets in which one text was changed by hand. */
const openWith = (file: string, change: (text: string) => string) => () => {
  const folder = mkdtempSync(join(tmpdir(), 'obhut-texts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  cpSync(join(assets, 'texts'), join(folder, 'texts'), { recursive: true })
  const path = join(folder, 'texts', file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  openWindowless({ profile: folder, assets: folder, saveIn: folder, isSample: true }).close()
}

test.each([
  [
    'a placeholder nobody fills',
    'de/D01.md',
    (text: string) => text.replace('{ceiling}', '{cieling}'),
    /^de\/D01\.md, line \d+: nothing is filled in for \{cieling\}/,
  ],
  [
    'an aid that translates another version',
    'en/D04.md',
    (text: string) => text.replace(/version: [\d.]+/, 'version: 0.9'),
    /^en\/D04\.md, line 3: this translates version 0\.9/,
  ],
  [
    'an empty file',
    'en/D10.md',
    () => '',
    /^en\/D10\.md, line 1: the file must begin with front matter/,
  ],
])('the office does not begin with %s, and says where it stands', (_, file, change, where) => {
  expect(openWith(file, change)).toThrow(expect.objectContaining({ name: 'CannotBegin' }))
  expect(openWith(file, change)).toThrow(where)
})

test('with its texts in order it begins', () => {
  expect(openWith('de/D01.md', (text) => text)).not.toThrow()
})

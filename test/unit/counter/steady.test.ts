import { createElement } from 'react'
import { expect, test } from 'vitest'

import { saysTheSame } from '../../../renderer/parts/steady.ts'

test('a part is not drawn again for lists and records that say what they said before', () => {
  const tiles = () => ({
    label: 'Startet es?',
    options: [{ value: 'yes', label: 'Ja' }],
    error: undefined,
  })
  expect(saysTheSame(tiles(), tiles())).toBe(true)
})

test('a part is drawn again for every word, choice and mark that differs, also deep inside', () => {
  const before = { label: 'Media', options: [{ value: 'ssd', label: 'SSD' }], values: ['ssd'] }
  for (const after of [
    { ...before, label: 'Medien' },
    { ...before, values: [] },
    { ...before, values: ['ssd', 'hdd'] },
    { ...before, options: [{ value: 'ssd', label: 'SSD', disabled: true }] },
    { ...before, options: [] },
    { ...before, error: 'Fehlt noch.' },
    { label: 'Media', options: before.options, wide: true },
    // a list is not the record of its places
    { ...before, values: { 0: 'ssd' } },
  ]) {
    expect(saysTheSame(before, after), JSON.stringify(after)).toBe(false)
    expect(saysTheSame(after, before), JSON.stringify(after)).toBe(false)
  }
})

test('handlers and drawn elements are the same only when they are the very same', () => {
  const press = () => undefined
  expect(saysTheSame({ press }, { press })).toBe(true)
  expect(saysTheSame({ press }, { press: () => undefined })).toBe(false)
  const note = createElement('p', null, 'Hinweis')
  expect(saysTheSame({ note }, { note })).toBe(true)
  expect(saysTheSame({ note }, { note: createElement('p', null, 'Hinweis') })).toBe(false)
})

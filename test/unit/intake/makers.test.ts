import { expect, test } from 'vitest'

import { namesFor } from '../../../renderer/intake/model/makers.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { DeviceKind } from '../../../shared/model/items.ts'

const { makers, selfBuilt } = messages.de.intake.suggested
const labels = (kind: DeviceKind | undefined) => namesFor(kind).map(({ label }) => label)

test('for a tablet or a telephone the makers of such are offered, and nobody built it at home', () => {
  for (const kind of ['tablet', 'phone'] as const) {
    expect(labels(kind)).toEqual(expect.arrayContaining(['Apple', 'Samsung']))
    expect(labels(kind)).not.toContain(selfBuilt)
  }
  expect(labels('drive')).toContain('Seagate')
})

test('for computers the makers of computers are offered, and a tower may be built at home', () => {
  expect(labels('notebook')).toEqual(makers)
  expect(labels('desktop')).toEqual([...makers, selfBuilt])
})

test('no kind offers a name twice or more than fit, and the model is typed behind the maker', () => {
  for (const kind of DeviceKind.options) {
    const offered = namesFor(kind)
    expect(new Set(labels(kind)).size).toBe(offered.length)
    expect(offered.length).toBeLessThanOrEqual(makers.length + 1)
    for (const { label, written } of offered) {
      expect(written).toBe(label === selfBuilt ? label : `${label} `)
    }
  }
})

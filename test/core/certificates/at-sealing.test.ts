import { expect, test } from 'vitest'

import { readSeal } from '../../../electron/core/papers/seal/read-seal.ts'
import { NoNetwork, realOutside, type Outside } from '../../../electron/core/outside.ts'
import {
  company,
  prepared,
  readyOffice,
  refusalOf,
  signAndFinish,
  takenOver,
  type Rehearsal,
} from '../rehearsal.ts'
import { serve } from './authority-server.ts'

/** An office whose business has named this authority and agreed that it is asked when a sheet is secured. */
const asking = async (authority: string, outside = realOutside()): Promise<Rehearsal> => {
  const office = await readyOffice({ outside })
  await office.call('timeStamps.choose', { authority })
  await office.call('timeStamps.askAtSealing', { ask: true })
  return office
}

const timesIn = async (office: Rehearsal) => {
  const { sitting } = await takenOver(office, company)
  return { sitting, times: sitting.sheets.map(({ confirmedTime }) => confirmedTime?.is) }
}

test('a business that wishes so gets the time of each sheet as it is secured, within the seal', async () => {
  const { address, asked } = await serve()
  const office = await asking(address)
  const { sitting, times } = await timesIn(office)
  expect(new Set(times)).toEqual(new Set(['own']))
  expect(asked).toHaveLength(sitting.sheets.length)
  for (const { id, fileSha256 } of sitting.sheets) {
    const { pdf, sha256 } = await office.call('sheet.pages', { sheet: id, copy: 'finished' })
    expect(sha256).toBe(fileSha256)
    expect(await readSeal(pdf)).toMatchObject({ timeStamp: expect.any(Uint8Array) as unknown })
  }
  expect(await office.call('timeStamps.view', {})).toMatchObject({ atSealing: true, waiting: 0 })
  expect(office.archive().replayDiffers()).toEqual([])
}, 60_000)

test.each([
  ['nobody is there', () => 'http://127.0.0.1:9/'],
  ['nobody answers', async () => (await serve(() => 'never')).address],
  [
    'the answer is no time stamp',
    async () => (await serve((reply) => reply.slice(0, 200))).address,
  ],
  [
    'the answer was made for somebody else',
    async () => {
      let first: Uint8Array | undefined
      return (await serve((reply) => (first ??= reply))).address
    },
  ],
])('where %s, the sitting is over all the same, and nothing is claimed', async (_why, place) => {
  const office = await asking(await place())
  const { sitting, times } = await timesIn(office)
  expect(sitting.state).toBe('finished')
  const without = times.filter((is) => is === 'none').length
  // an answer for the first sheet may be right for it, and for none of the others
  expect(without).toBeGreaterThanOrEqual(times.length - 1)
  expect((await office.call('timeStamps.view', {})).waiting).toBe(without)
})

test('all sheets are asked for together, and each answer may take two and a half seconds and no more', async () => {
  const patience: (number | undefined)[] = []
  let askedAll = 0
  const outside: Outside = {
    ...realOutside(),
    network: {
      async post(_address, { withinMs }) {
        patience.push(withinMs)
        await new Promise((resolve) => setTimeout(resolve, 50))
        askedAll = Math.max(askedAll, patience.length)
        throw new NoNetwork(`${askedAll} asked before the first answer`)
      },
    },
  }
  const { times } = await timesIn(await asking('https://zeit.example/', outside))
  expect(patience).toEqual(times.map(() => 2_500))
  expect(askedAll).toBe(times.length)
})

test('what is finished after a crash asks nobody by itself, and waits for a press', async () => {
  const { address, asked } = await serve()
  const office = await asking(address)
  const { takeOver, sample } = await prepared(office, company)
  const render = office.breakRendering()
  await expect(signAndFinish(office, takeOver, sample)).rejects.toThrow('no paper today')
  render.mend()
  const next = await office.again()
  const { state, sheets } = await next.call('sitting.view', { sitting: takeOver.id })
  expect(state).toBe('finished')
  expect(sheets.map(({ confirmedTime }) => confirmedTime?.is)).toEqual(sheets.map(() => 'none'))
  expect(asked).toEqual([])
  expect(await next.call('timeStamps.fetch', {})).toEqual({ stamped: sheets.length, waiting: 0 })
})

test('another address needs another yes, and none takes it back', async () => {
  const { address, asked } = await serve()
  const office = await asking('http://127.0.0.1:9/')
  await office.call('timeStamps.choose', { authority: address })
  expect(await office.call('timeStamps.view', {})).toMatchObject({ atSealing: false })
  const { times } = await timesIn(office)
  expect(new Set(times)).toEqual(new Set(['none']))
  expect(asked).toEqual([])
  await office.call('timeStamps.choose', {})
  expect(await refusalOf(office.call('timeStamps.askAtSealing', { ask: true }))).toBe('notFound')
})

test('a yes that was taken back is none', async () => {
  const { address, asked } = await serve()
  const office = await asking(address)
  await office.call('timeStamps.askAtSealing', { ask: false })
  expect(await office.call('timeStamps.view', {})).toMatchObject({ atSealing: false })
  await timesIn(office)
  expect(asked).toEqual([])
})

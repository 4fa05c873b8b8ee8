import { expect, test } from 'vitest'
import type { z } from 'zod'

import { caseFileOf } from '../../../electron/core/proof/case-file.ts'
import { confirmedStatesIn } from '../../../electron/core/proof/judging/confirmed-states.ts'
import { judgeFiles } from '../../../electron/core/proof/judging/judge-files.ts'
import { utf8 } from '../../../electron/core/ledger/bytes.ts'
import { exportText } from '../../../electron/core/ledger/export-text.ts'
import { headText } from '../../../electron/core/ledger/head.ts'
import { fetchStamp } from '../../../electron/core/time-stamps/fetch-stamp.ts'
import { certificateKinds } from '../../../shared/facts/certificate.kinds.ts'
import { CaseExport } from '../../../shared/facts/envelope.ts'
import { serve } from '../certificates/authority-server.ts'
import { company, household, officeAfter, takenOver, type Rehearsal } from '../rehearsal.ts'

const confirmedOffice = async () => {
  const { office, sitting } = await officeAfter(household)
  const { address } = await serve()
  await office.call('timeStamps.choose', { authority: address })
  const confirmed = await office.call('timeStamps.confirmHead', {})
  return { office, sitting, address, confirmed }
}

const caseOf = (office: Rehearsal, job: Parameters<typeof caseFileOf>[1]) =>
  caseFileOf({ archive: office.archive() }, job).bytes

const judged = (bytes: Uint8Array) =>
  judgeFiles({ files: [{ name: 'Fallakte.json', bytes }], receipts: [] })

test('a stranger sees in the case file what somebody else confirmed, and the whole ledger shows it too', async () => {
  const { office, sitting, confirmed } = await confirmedOffice()
  const report = await judged(caseOf(office, sitting.job))
  expect(report).toMatchObject({ outcome: { is: 'consistent' }, exitCode: 0 })
  expect(report.confirmed).toEqual([{ is: 'fits', ...confirmed }])
  const whole = office.archive().export({ holds: 'whole' })
  expect((await judged(utf8(exportText(whole)))).confirmed).toEqual([{ is: 'fits', ...confirmed }])
}, 60_000)

test('a job whose sheets came later has nothing of it in its case file, and neither has one confirmed again', async () => {
  const { office, sitting, confirmed } = await confirmedOffice()
  const later = await takenOver(office, company)
  expect((await judged(caseOf(office, later.sitting.job))).confirmed).toEqual([])
  const again = await office.call('timeStamps.confirmHead', {})
  expect((await judged(caseOf(office, later.sitting.job))).confirmed).toMatchObject([
    { size: again.size },
  ])
  // the earliest says the most; what came after it adds nothing
  expect((await judged(caseOf(office, sitting.job))).confirmed).toMatchObject([
    { size: confirmed.size },
  ])
}, 60_000)

test.each([
  [
    'a head that was never confirmed, with the token of another',
    async ({ at, stamped }: Faking) => ({
      ...stamped,
      head: headText(at.archive().head(stamped.size - 1)),
      size: stamped.size - 1,
    }),
  ],
  [
    'a token with a flipped bit',
    async ({ stamped }: Faking) => {
      const token = Buffer.from(stamped.token, 'base64')
      // in the message imprint or the signature, wherever it stands
      token[token.length - 20] = (token[token.length - 20] ?? 0) ^ 1
      return { ...stamped, token: token.toString('base64') }
    },
  ],
  [
    'a size it does not have',
    async ({ stamped }: Faking) => ({ ...stamped, size: stamped.size - 3 }),
  ],
  [
    'a head of another log',
    async ({ stamp }: Faking) => {
      const other = await officeAfter(company)
      const head = other.office.archive().head()
      return { ...(await stamp(headText(head))), size: head.size }
    },
  ],
  ['no head at all', async ({ stamp }: Faking) => ({ ...(await stamp('Guten Tag')), size: 3 })],
])(
  'an entry with %s shows nothing, and nothing is called in order any more',
  async (_what, fake) => {
    const { office, address } = await confirmedOffice()
    const archive = office.archive()
    const [fact] = archive.read((reader) => reader.facts({ kinds: ['head.stamped'] }))
    const body = fact?.bodies[0]
    const stamped = Stamped.parse(body?.content)
    const stamp = async (head: string) => {
      const doing = { outside: office.outside } as Parameters<typeof fetchStamp>[0] // it asks nothing else of the office
      const { token, at: time } = await fetchStamp(doing, address, utf8(head))
      return { ...stamped, head, token: Buffer.from(token).toString('base64'), at: time }
    }
    const said = await fake({ at: office, stamped, stamp })
    archive.write((writer) => {
      writer.append({
        kind: 'head.stamped',
        actor: 'owner',
        subjects: [],
        bodies: [
          { slot: 'stamped', about: another, keep: 'ledger', content: { ...said, id: another } },
        ],
      })
    })
    const report = await judged(utf8(exportText(archive.export({ holds: 'whole' }))))
    expect(report.confirmed.map(({ is }) => is)).toEqual(['fits', 'doesNotFit'])
    expect(report).toMatchObject({ outcome: { is: 'cannotSay' }, exitCode: 2 })
  },
  60_000,
)

const another = `hst_${'b'.repeat(26)}`
const Stamped = certificateKinds['head.stamped'].slots.stamped
interface Faking {
  readonly at: Rehearsal
  readonly stamped: z.infer<typeof Stamped>
  readonly stamp: (head: string) => Promise<z.infer<typeof Stamped>>
}

test('an entry that says anything else is judged, and does not throw', async () => {
  const { office, sitting } = await confirmedOffice()
  const content = CaseExport.parse(
    JSON.parse(new TextDecoder().decode(caseOf(office, sitting.job))),
  )
  for (const said of [7, 'x', {}, { head: 7, token: {}, size: '3' }, { token: '%%%' }]) {
    const copy = structuredClone(content)
    for (const { envelope, bodies } of copy.logs.flatMap(({ facts }) => facts))
      if (envelope.kind === 'head.stamped') for (const body of bodies) body.content = said
    expect((await confirmedStatesIn(copy)).map(({ is }) => is)).toEqual(['doesNotFit'])
  }
}, 60_000)

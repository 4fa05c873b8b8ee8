import { expect, test } from 'vitest'

import { flowing, readPdf } from '../../papers/engine/read-pdf.ts'
import { inWorkshop } from '../leaving/taken-along.ts'
import { company, officeUnder, sheetOfKind, takenOver } from '../rehearsal.ts'

test('after Z the numbers go on with AA: on the paper, in its file name, in the search and in the ledger', async () => {
  const office = await officeUnder('AA')
  const { number, sitting } = await takenOver(office, company)
  expect(number).toMatch(/^\d{4}-AA-0001$/)
  const sheet = sheetOfKind(sitting, 'B')
  expect(sheet.fileName).toContain(number)
  const { pdf } = await office.call('sheet.pages', { sheet: sheet.id, copy: 'finished' })
  expect(flowing((await readPdf(pdf)).text)).toContain(number)

  await inWorkshop(office)
  const second = await office.call('job.open', {})
  expect(second.number).toBe(number.replace(/1$/, '2'))
  for (const text of [number, number.toLowerCase(), 'aa-0001']) {
    const { rows } = await office.call('board.view', { text })
    expect(rows.map((row) => row.number)).toEqual([number])
  }
  expect((await office.call('ledger.view', {})).letter).toBe('AA')
  expect((await office.call('ledger.check', {})).checked).toBe('ok')
  expect(office.archive().replayDiffers()).toEqual([])
})

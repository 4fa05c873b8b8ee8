import { readFileSync } from 'node:fs'

import { exportText } from '../../../electron/core/ledger/export-text.ts'
import { qrOf } from '../../../electron/core/ledger/anchor.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { twoHistories } from '../../core/archive/two-histories.ts'
import { alteredSheets, hostileFiles, otherReceipts, written } from './hostile.ts'
import { expect, test } from './stage.ts'

const t = messages.de.verifier

test('a changed paper is called changed, whatever was done to it', async ({
  verifier,
  material,
}) => {
  for (const [name, bytes] of alteredSheets(material)) {
    await verifier.give(material.caseFile, written(material, name, bytes))
    expect(await verifier.outcome(), name).toBe('altered')
    expect(await verifier.saidOf(name)).toMatch(/^Verändert: /)
    await verifier.page.getByRole('button', { name: `${t.code.remove}: ${name}` }).click()
    expect(await verifier.outcome(), name).toBe('consistent')
  }
})

test('a changed entry of the case file is named, with its kind and its moment', async ({
  verifier,
  material,
}) => {
  const text = readFileSync(material.caseFile, 'utf8')
  const lie = text.replace(/"placeLabel":"[^"]*"/, '"placeLabel":"Nirgendwo"')
  expect(lie).not.toBe(text)
  await verifier.give(written(material, 'lie.json', Buffer.from(lie)), material.qrPicture)
  expect(await verifier.outcome()).toBe('altered')
  expect(await verifier.saidOf('lie.json')).toMatch(
    /^Verändert: Der Eintrag „(?:Beschreibung des Auftrags|Vorbereitete Papiere)“ vom \d\d\.\d\d\.\d{4},/,
  )
  await verifier.page.getByRole('button', { name: t.again }).click()
  const moved = text.replace(/"recordedAt":"20\d\d/, '"recordedAt":"2019')
  await verifier.give(written(material, 'lie.json', Buffer.from(moved)))
  expect(await verifier.saidOf('lie.json')).toBe(t.case.rootDoesNotFit)
})

test('the receipt of another ledger proves nothing for or against', async ({
  verifier,
  material,
}) => {
  await verifier.give(material.caseFile)
  await verifier.type(otherReceipts().one)
  expect(await verifier.outcome()).toBe('cannotSay')
  expect(await verifier.saidOf('QR')).toBe(t.receipts.cannotSay.otherLog)
})

test('two receipts of one ledger that cannot both be true are shown side by side', async ({
  verifier,
}) => {
  const { one, other } = otherReceipts()
  await verifier.type(one)
  expect(await verifier.outcome()).toBe('cannotSay')
  await verifier.type(other)
  expect(await verifier.outcome()).toBe('contradiction')
  const heads = verifier.page.locator('.evidence pre')
  await expect(heads).toHaveCount(2)
  await expect(heads.nth(0)).toContainText('b'.repeat(64))
  await expect(heads.nth(1)).toContainText('a'.repeat(64))
  for (const head of await heads.all()) await expect(head).toContainText('obhut/log/')
})

test('a ledger that was rewritten and signed anew contradicts the receipt from before', async ({
  verifier,
  material,
}) => {
  const { content, lost, kept } = twoHistories(material.whole)
  await verifier.give(written(material, 'rewritten.json', Buffer.from(exportText(content))))
  await verifier.type(qrOf(lost))
  expect(await verifier.outcome()).toBe('contradiction')
  const heads = verifier.page.locator('.evidence pre')
  await expect(heads.nth(0)).toContainText(lost.root)
  await expect(heads.nth(1)).toContainText(kept.root)
})

test('two case files of two histories: both signed states stand side by side, no paper is needed', async ({
  verifier,
  material,
}) => {
  const { before, content, lost, kept } = twoHistories(material.whole)
  await verifier.give(
    written(material, 'before.json', Buffer.from(exportText(before))),
    written(material, 'rewritten.json', Buffer.from(exportText(content))),
  )
  expect(await verifier.outcome()).toBe('contradiction')
  const evidence = verifier.page.locator('.evidence')
  for (const { root } of [lost, kept]) await expect(evidence).toContainText(root)
  await expect(evidence).toContainText(t.evidence.firstFile)
  const said = verifier.page.locator('.list li', { hasText: t.otherCase.contradiction })
  await expect(said).toHaveCount(1)
})

test('a hostile file is answered within two seconds and 300 MB: cannot say, because', async ({
  verifier,
  material,
}) => {
  const slow: string[] = []
  // a process of its own: the most it ever held is what these files made it hold, one after the other
  const own = await verifier.fresh()
  await own.outcome()
  for (const [name, bytes, right] of hostileFiles(material)) {
    const path = written(material, name, bytes)
    await own.give(path)
    const outcome = await own.outcome()
    const took = Number(await own.page.locator('#results').getAttribute('data-took'))
    const most = Math.round(await own.mostMemory())
    slow.push(`${name} ${took} ms ${most} MB`)
    expect(right, name).toContain(outcome)
    const said = await own.saidOf(name)
    expect(said, name).toMatch(/^(?:Nicht zu sagen, weil|Kein Eintrag|Verändert)/)
    expect(took, name).toBeLessThan(2_000)
    expect(most, name).toBeLessThan(300)
    await own.page.getByRole('button', { name: t.again }).click()
    expect(await own.outcome()).toBe('nothing')
  }
  console.log(slow.join('\n'))
})

test('the page goes on after every one of them', async ({ verifier, material }) => {
  const files = hostileFiles(material).map(([name, bytes]) => written(material, name, bytes))
  await verifier.give(...files)
  expect(['cannotSay', 'altered']).toContain(await verifier.outcome())
  await verifier.page.getByRole('button', { name: t.again }).click()
  await verifier.give(material.caseFile, material.qrPicture)
  expect(await verifier.outcome()).toBe('unchanged')
})

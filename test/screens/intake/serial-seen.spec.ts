import { messages } from '../../../shared/messages/messages.ts'
import { expect, expectAccessible, test } from '../screens.ts'

const words = messages.de.intake.devices

test('a serial number that is in custody already is noticed while it is typed; one of an earlier job is only named', async ({
  stage,
}) => {
  const page = await stage.open('doorSerialKnown')
  await page.getByRole('button', { name: 'Neue Annahme' }).click()
  const serial = page.getByLabel(words.serial, { exact: true })
  const mixedUp = page.getByText(words.inCustody('2026-A-0042'))
  await expect(serial).toBeVisible()
  await expect(mixedUp).toHaveCount(0)
  await serial.fill('IN-OBHUT-7')
  await expect(mixedUp).toBeVisible()
  await expectAccessible(page)
  await serial.fill('WAR-DA-1')
  await expect(page.getByText(words.hadBefore('2025-A-0007'))).toBeVisible()
  await expect(mixedUp).toHaveCount(0)
  // the seeded fault: of a number nobody knows nothing is said
  await serial.fill('NEU-0001')
  await expect(page.getByText(words.hadBefore('2025-A-0007'))).toHaveCount(0)
  await expect(mixedUp).toHaveCount(0)
})

test('the number of a medium can be written down at the door, and emptied again', async ({
  stage,
}) => {
  const page = await stage.open('doorSerialKnown')
  await page.getByRole('button', { name: 'Neue Annahme' }).click()
  await page.getByRole('button', { name: new RegExp(`^${words.media}`) }).click()
  const number = page.getByLabel(words.mediumSerial)
  if ((await number.count()) === 0)
    await page.getByRole('button', { name: words.addMedium }).click()
  const own = await page.getByLabel(words.serial, { exact: true }).inputValue()
  await number.fill('S4GXNF0M712345')
  await expect(number).toHaveValue('S4GXNF0M712345')
  // the number of the device is another one
  await expect(page.getByLabel(words.serial, { exact: true })).toHaveValue(own)
  await number.fill('')
  await expect(number).toHaveValue('')
})

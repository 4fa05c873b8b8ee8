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

import { expect, expectAccessible, matchPictures, test } from '../screens.ts'
import { toSheets, turn, readToTheEnd, write } from './guest-steps.ts'

test('a consumer gets the withdrawal papers before anything can be signed', async ({ stage }) => {
  const page = await stage.open('doorDelivery')
  await toSheets(page)
  await expect(page.getByText('Zuerst aushändigen')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bildschirm zum Kunden drehen' })).toBeDisabled()
  await expectAccessible(page)
  await matchPictures(stage, 'intake-delivery')
})

test('the sheets show who signed what', async ({ stage }) => {
  const page = await stage.open('doorSigning')
  await toSheets(page)
  await expectAccessible(page)
  await matchPictures(stage, 'intake-signatures')
})

test('the turned screen greets like a person', async ({ stage }) => {
  const page = await stage.open('doorGuest')
  await turn(page)
  await expect(page.getByText(/Sie haben uns gerufen/)).toBeVisible()
  await expectAccessible(page)
  await matchPictures(stage, 'guest-greeting')
})

test('the customer reads the sheet itself, and can sign only after its end', async ({ stage }) => {
  const page = await stage.open('doorGuestSecond')
  await turn(page)
  await expect(page.getByRole('button', { name: 'Weiter zur Unterschrift' })).toBeDisabled()
  await expect(page.locator('[data-drawn="true"]').first()).toBeVisible()
  await expectAccessible(page)
  await matchPictures(stage, 'guest-read')
  await readToTheEnd(page)
  await page.getByRole('button', { name: 'Weiter zur Unterschrift' }).click()
  await write(page)
  await expectAccessible(page)
  await matchPictures(stage, 'guest-sign')
})

test('pages are read by a real worker, and nothing is refused by the policy', async ({ stage }) => {
  const page = await stage.open('doorGuestSecond')
  await page.evaluate(() => {
    Object.assign(window, { refused: [] })
    document.addEventListener('securitypolicyviolation', (event) => {
      ;(window as unknown as { refused: string[] }).refused.push(event.violatedDirective)
    })
  })
  await turn(page)
  await expect(page.locator('[data-drawn="true"]').first()).toBeVisible()
  expect(page.workers().map((worker) => worker.url())).toEqual([
    expect.stringContaining('pdf.worker'),
  ])
  const refused = await page.evaluate(() => (window as unknown as { refused: string[] }).refused)
  expect(refused).toEqual([])
})

test('a dot and a straight line are refused with a friendly word', async ({ stage }) => {
  const page = await stage.open('doorGuestSecond')
  await turn(page)
  await readToTheEnd(page)
  await page.getByRole('button', { name: 'Weiter zur Unterschrift' }).click()
  const pad = page.getByRole('img', { name: /Unterschrift von/ })
  await pad.click({ position: { x: 300, y: 120 } })
  await page.getByRole('button', { name: 'Unterschrift übernehmen' }).click()
  await expect(page.getByText(/nur ein Punkt/)).toBeVisible()
  await page.getByRole('button', { name: 'Neu beginnen' }).click()
  await pad.hover({ position: { x: 200, y: 150 } })
  await page.mouse.down()
  await pad.hover({ position: { x: 700, y: 156 } })
  await page.mouse.up()
  await page.getByRole('button', { name: 'Unterschrift übernehmen' }).click()
  await expect(page.getByText(/nur ein Strich/)).toBeVisible()
  await page.getByRole('button', { name: 'Strich zurück' }).click()
  await expect(pad).toHaveAttribute('data-strokes', '0')
})

test('while the pen is down all buttons are dead', async ({ stage }) => {
  const page = await stage.open('doorGuestSecond')
  await turn(page)
  await readToTheEnd(page)
  await page.getByRole('button', { name: 'Weiter zur Unterschrift' }).click()
  const pad = page.getByRole('img', { name: /Unterschrift von/ })
  const take = page.getByText('Unterschrift übernehmen')
  const dead = () => take.evaluate((button) => button.closest('[inert]') !== null)
  expect(await dead()).toBe(false)
  await pad.hover({ position: { x: 200, y: 150 } })
  await page.mouse.down()
  await expect.poll(dead).toBe(true)
  await page.mouse.up()
  await expect.poll(dead).toBe(false)
})

test('what is sent is geometry: nothing about time, pressure or speed', async ({ stage }) => {
  const page = await stage.open('doorGuestSecond')
  await turn(page)
  await readToTheEnd(page)
  await page.getByRole('button', { name: 'Weiter zur Unterschrift' }).click()
  await write(page)
  await page.getByRole('button', { name: 'Unterschrift übernehmen' }).click()
  await expect(page.getByText('Vielen Dank für Ihr Vertrauen')).toBeVisible()
  const sent = await page.evaluate(() => {
    const { house } = window as unknown as { house: { asked: { name: string; input: unknown }[] } }
    return house.asked.find(({ name }) => name === 'sheet.sign')?.input
  })
  expect(Object.keys(sent as object).toSorted()).toEqual([
    'contentHash',
    'place',
    'sheet',
    'slot',
    'strokes',
  ])
  expect(JSON.stringify(sent)).toMatch(/"strokes":\[\[\[\d+,\d+\]/)
  await expectAccessible(page)
  await matchPictures(stage, 'guest-thanks')
})

test('not signing is a normal outcome', async ({ stage }) => {
  const page = await stage.open('doorGuestSecond')
  await turn(page)
  await readToTheEnd(page)
  await page.getByRole('button', { name: 'Weiter zur Unterschrift' }).click()
  await page.getByRole('button', { name: 'Ich möchte oder darf nicht unterschreiben' }).click()
  await page.getByText('Ich darf das nicht').click()
  await expect(page.getByText(/geben wir Ihnen das Blatt mit/)).toBeVisible()
  await matchPictures(stage, 'guest-cannot')
  await page.getByRole('button', { name: 'So eintragen' }).click()
  await expect(page.getByText('Vielen Dank für Ihr Vertrauen')).toBeVisible()
})

test('only the PIN leads back', async ({ stage }) => {
  const page = await stage.open('doorGuest')
  await turn(page)
  await page.getByRole('button', { name: 'Zurück an uns' }).click()
  await expectAccessible(page)
  await matchPictures(stage, 'guest-leave')
  for (const digit of '123456') await page.getByRole('button', { name: digit, exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Lesen und unterschreiben' })).toBeVisible()
})

test('the technician signs each sheet himself', async ({ stage }) => {
  const page = await stage.open('doorOwn')
  await toSheets(page)
  await expect(page.getByText(/Ihre Unterschrift: Auftrag/)).toBeVisible()
  await expectAccessible(page)
  await matchPictures(stage, 'intake-own-signature')
})

test('the receipt says the true state of each sheet', async ({ stage }) => {
  const page = await stage.open('doorDone')
  await page.getByRole('button', { name: /Neue Annahme/ }).click()
  await page.getByRole('button', { name: 'Quittung' }).click()
  await expect(page.getByText('1 Blatt noch nicht zugestellt')).toBeVisible()
  await expectAccessible(page)
  await matchPictures(stage, 'intake-receipt')
})

test('the turned screen speaks English and says that the sheets do not', async ({ stage }) => {
  const page = await stage.open('doorGuest')
  await turn(page)
  await page.getByRole('button', { name: 'English' }).click()
  await expect(page.getByText(/German text of the sheets is binding/)).toBeVisible()
  await expectAccessible(page)
})

test('a finger writes without scrolling, a palm beside it leaves nothing', async ({ stage }) => {
  const page = await stage.open('doorGuestSecond')
  await turn(page)
  await readToTheEnd(page)
  await page.getByRole('button', { name: 'Weiter zur Unterschrift' }).click()
  const pad = page.getByRole('img', { name: /Unterschrift von/ })
  const box = await pad.boundingBox()
  if (box === null) throw new Error('there is no pad')
  const cdp = await page.context().newCDPSession(page)
  const finger = (x: number, y: number) => ({
    x: box.x + x,
    y: box.y + y,
    radiusX: 6,
    radiusY: 6,
    id: 1,
  })
  const palm = { x: box.x + 500, y: box.y + 180, radiusX: 70, radiusY: 60, id: 2 }
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: object[]) =>
    cdp.send('Input.dispatchTouchEvent', { type, touchPoints: touchPoints as never })
  await touch('touchStart', [finger(150, 150)])
  await touch('touchStart', [finger(150, 150), palm])
  for (let step = 1; step <= 20; step += 1) {
    await touch('touchMove', [finger(150 + step * 14, 150 - Math.sin(step) * 60), palm])
  }
  await touch('touchEnd', [])
  await expect(pad).toHaveAttribute('data-strokes', '1')
  await cdp.detach()
})

test('each signature can be taken back before the handover is completed', async ({ stage }) => {
  const page = await stage.open('doorOwn')
  await toSheets(page)
  await page.getByRole('button', { name: 'Alle Blätter' }).click()
  await expect(page.getByRole('button', { name: /^Zurücknehmen: Auftrag/ })).toBeVisible()
  await matchPictures(stage, 'intake-signed')
})

test('for the left hand the buttons change sides', async ({ stage }) => {
  const page = await stage.open('doorGuestSecond')
  await turn(page)
  await readToTheEnd(page)
  await page.getByRole('button', { name: 'Weiter zur Unterschrift' }).click()
  const take = page.getByRole('button', { name: 'Unterschrift übernehmen' })
  const side = async () => ((await take.boundingBox())?.x ?? 0) > 683
  expect(await side()).toBe(true)
  await page.getByRole('button', { name: 'Linkshändig' }).click()
  expect(await side()).toBe(false)
})

test('an intake that was left while signing opens there', async ({ stage }) => {
  const page = await stage.open('doorSigning')
  await page.getByRole('button', { name: /Neue Annahme/ }).click()
  await expect(page.getByRole('heading', { name: 'Lesen und unterschreiben' })).toBeVisible()
})

test('large print is another copy of the same sheet', async ({ stage }) => {
  const page = await stage.open('doorGuestSecond')
  await turn(page)
  await expect(page.locator('[data-drawn="true"]').first()).toBeVisible()
  await page.getByRole('button', { name: 'A+, Große Schrift' }).click()
  await expect(page.locator('[data-drawn="true"]').first()).toBeVisible()
  const copies = await page.evaluate(() => {
    const { house } = window as unknown as {
      house: { asked: { name: string; input: { copy?: string } }[] }
    }
    return house.asked.filter(({ name }) => name === 'sheet.pages').map(({ input }) => input.copy)
  })
  expect(copies).toEqual(['normal', 'large'])
})

for (const { language, scheme } of [
  { language: 'en', scheme: 'light' },
  { language: 'de', scheme: 'dark' },
] as const) {
  test(`from the sheets to the signature nobody is kept out (${language}, ${scheme})`, async ({
    stage,
  }) => {
    await stage.page.emulateMedia({ colorScheme: scheme })
    const page = await stage.open('doorGuestSecond', { language })
    await toSheets(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: /Bildschirm zum Kunden|Turn the screen/ }).click()
    await readToTheEnd(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: /Weiter zur Unterschrift|On to the signature/ }).click()
    await write(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: /übernehmen|Take this/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/Vielen Dank|Thank you/)
    await expectAccessible(page)
    await page.getByRole('button', { name: /zurückgeben|Hand the screen/ }).click()
    await expectAccessible(page)
    await stage.open('doorDone', { language })
    await page.getByRole('button', { name: /Neue Annahme|New intake/ }).click()
    await page.getByRole('button', { name: /Quittung|Receipt/ }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/Gerät|Device/)
    await expectAccessible(page)
    await stage.open('doorDelivery', { language })
    await toSheets(page)
    await expectAccessible(page)
    await stage.page.emulateMedia({ colorScheme: 'light' })
  })
}

test('a finished sheet is looked at, printed and saved; a cancelled save says so', async ({
  stage,
}) => {
  const page = await stage.open('doorDone')
  await page.getByRole('button', { name: /Neue Annahme/ }).click()
  await page.getByRole('button', { name: 'Quittung' }).click()
  await page.getByRole('button', { name: /^Anzeigen: Auftrag/ }).click()
  await expect(page.locator('[data-drawn="true"]').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'PDF speichern' }).click()
  await expect(page.getByText(/^Gespeichert: /)).toBeVisible()
})

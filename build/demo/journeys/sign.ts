import { samplePin } from '../../../shared/contract/archive.calls.ts'
import type { Visit } from '../visit.ts'
import { t } from '../words.ts'
import { takePhoto } from './devices.ts'

const words = t.intake.signatures

type Direction = keyof typeof words.finish

/**
 * From prepared answers to *Fertig*: papers in hand first where the law wants it, the screen turned, every sheet read
 * to its end and signed, then our own signatures. A hand that cannot draw takes the pen and paper.
 */
export async function signAndFinish(visit: Visit, direction: 'toUs' | 'toCustomer'): Promise<void> {
  const { screen } = visit
  await prepare(visit)
  if (visit.hand.sign !== undefined) await signTurned(visit)
  else await declineToPaper(visit)
  await signOwn(visit, direction)
  await screen.press(words.finish[direction])
  await handOut(visit)
}

/** Papers are delivered, printed and in the customer's hand; then the visit is over. */
export async function handOut(visit: Visit): Promise<void> {
  const { screen, show } = visit
  const done = screen.button(t.intake.nextTo.done)
  await done.waitFor()
  const inHand = screen.button(t.intake.receipt.inHandAll)
  if (await inHand.isVisible()) {
    await screen.press(printAll)
    await untilAllPrinted(visit)
    await screen.press(t.intake.receipt.inHandAll)
    await screen.reads(t.intake.receipt.allDelivered)
  }
  await show('receipt')
  await screen.press(t.intake.nextTo.done)
}

/** One sheet after the other; each says for itself that it was printed. */
async function untilAllPrinted({ page }: Visit): Promise<void> {
  const sheets = page.locator('li').filter({ hasText: t.common.show })
  const printed = sheets.filter({ hasText: t.intake.receipt.state.printed })
  await sheets.first().waitFor()
  await printed.nth((await sheets.count()) - 1).waitFor()
}

/** A sheet only we sign, or nobody; it lies there as soon as it is issued. */
export async function finishIssued(visit: Visit): Promise<void> {
  await signOwn(visit, 'issue')
  await visit.screen.press(words.finish.issue)
  await handOut(visit)
}

const printAll = new RegExp(`^${t.common.print} \\(`)

/** The sheets are made; with papers that come first they are handed out before the screen is turned. */
async function prepare(visit: Visit): Promise<void> {
  const { screen, show, page, hand, pictures } = visit
  const make = screen.button(t.intake.nextTo.prepare)
  const turn = screen.button(words.turn)
  // which of the two it is follows from the papers, and is said once they are worked out
  await make.or(turn).and(page.locator('button:enabled')).waitFor()
  if (await make.isVisible()) {
    await show('intake-papers')
    await screen.press(t.intake.nextTo.prepare)
    await screen.reads(words.deliver.title)
    await show('sitting-deliver')
    await screen.press(words.deliver.print)
    await screen.reads(words.deliver.printed)
    await takePhoto(visit, words.deliver.strip, pictures.strip)
    hand.signedOnPaper()
    await photographPenSheet(visit)
  }
  await show('sitting')
  await screen.press(words.turn)
  await screen.reads(t.guest.greeting.frame)
  await show('guest-greeting')
  await screen.press(t.guest.greeting.begin)
}

/** An early start is ticked and signed with a pen while the papers are handed out; its paper stays with the customer. */
async function photographPenSheet(visit: Visit): Promise<void> {
  const { screen, show, hand, pictures } = visit
  const photo = screen.button(words.pen.photo)
  if (!(await photo.isVisible())) return
  await show('sitting-pen')
  await takePhoto(visit, words.pen.photo, pictures.strip, words.paperNumberMatches)
  hand.signedOnPaper()
  await photo.waitFor({ state: 'detached' })
}

async function signTurned(visit: Visit): Promise<void> {
  while (await comesToPad(visit)) await signHere(visit, 'guest-sign')
  await takeBack(visit)
}

/** Leads to the next pad of the turned screen, past a sheet that has to be read first; false once all is done. */
async function comesToPad(visit: Visit): Promise<boolean> {
  const { screen, show, page } = visit
  const thanks = page.getByRole('heading', { name: t.guest.thanks.title })
  const reading = page.getByText(t.guest.read.frame, { exact: true })
  const signing = page.getByText(t.guest.sign.frame, { exact: true })
  await thanks.or(reading).or(signing).first().waitFor()
  if (await thanks.isVisible()) return false
  if (await reading.isVisible()) {
    await readToTheEnd(visit)
    await show('guest-read')
    await screen.press(t.guest.read.toSign)
  }
  return true
}

/** Reads the sheet to its foot; only then it can be signed. */
async function readToTheEnd({ page, hand, screen }: Visit): Promise<void> {
  const onward = screen.button(t.guest.read.toSign)
  const pages = page.getByRole('region', { name: new RegExp(`^${t.guest.read.pages('')}`) })
  await page.locator('[data-drawn="true"]').first().waitFor()
  for (let tries = 0; tries < 200; tries += 1) {
    if (await onward.isEnabled()) return
    await hand.readToEnd(pages)
    await page.waitForTimeout(50)
  }
  throw new Error('The sheet does not come to an end')
}

/** One signature on the pad that is shown. */
async function signHere({ page, hand, screen, show, nextSignature }: Visit, picture: string) {
  const pad = page.locator('[data-strokes]')
  await pad.waitFor()
  const title = (await page.locator('h1').first().textContent()) ?? ''
  // what the law wants declared by itself is tapped first
  for (const declaration of await page.getByRole('checkbox').all()) await hand.press(declaration)
  await hand.sign?.(pad, nextSignature())
  await show(picture)
  const before = await pad.getAttribute('aria-label')
  await screen.press(t.guest.sign.take)
  await page.waitForFunction(
    ([was, heading]) =>
      document.querySelector('[data-strokes]')?.getAttribute('aria-label') !== was ||
      document.querySelector('h1')?.textContent !== heading ||
      document.querySelector('[data-strokes]')?.getAttribute('data-strokes') === '0',
    [before, title],
  )
}

async function takeBack({ screen, show, hand, page }: Visit): Promise<void> {
  await show('guest-thanks')
  await screen.press(t.guest.thanks.back)
  await screen.reads(t.guest.leave.pin)
  await show('guest-leave')
  await hand.pin(samplePin)
  await page.getByText(t.guest.leave.pin).waitFor({ state: 'detached' })
}

async function signOwn(visit: Visit, direction: Direction): Promise<void> {
  const { screen, page, hand } = visit
  const mine = page.getByRole('heading', { name: new RegExp(`^${words.mySignature}:`) })
  const finish = screen.button(words.finish[direction])
  for (;;) {
    await mine.or(finish).first().waitFor()
    if (await finish.isVisible()) return
    if (hand.sign === undefined) return signOnPaper(visit)
    await signHere(visit, 'own-signature')
  }
}

/** On the turned screen: rather on paper, for every sheet. */
async function declineToPaper(visit: Visit): Promise<void> {
  const { screen, page } = visit
  while (await comesToPad(visit)) {
    await screen.press(t.guest.sign.onPaper)
    await screen.reads(t.guest.paper.title)
    await screen.press(t.guest.paper.go)
    await page.getByText(t.guest.paper.title).waitFor({ state: 'detached' })
  }
  await takeBack(visit)
  await signOnPaper(visit)
}

/** Every open signature with a pen: printed, signed, photographed, bound by the number at the foot. */
async function signOnPaper(visit: Visit): Promise<void> {
  const { screen, page, hand, pictures, show } = visit
  const list = page.getByText(words.withdrawHint)
  const pad = screen.button(words.allSheets)
  const open = screen.button(words.onPaper)
  for (;;) {
    // once the customer is through, our own pad comes by itself
    await list.or(pad).first().waitFor()
    if (await pad.isVisible()) await screen.press(words.allSheets)
    await list.waitFor()
    if (!(await open.isVisible())) return
    await screen.press(words.onPaper)
    await screen.reads(words.onPaperText)
    await show('on-paper')
    await takePhoto(visit, t.intake.camera.title, pictures.strip, words.paperNumberMatches)
    hand.signedOnPaper()
    await page.getByText(words.paperNumber).waitFor({ state: 'detached' })
  }
}

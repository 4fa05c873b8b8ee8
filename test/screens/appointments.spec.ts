import { messages, type Messages } from '../../shared/messages/messages.ts'
import type { CaseName } from './cases.ts'
import { expect, test } from './screens.ts'
import { testScreens } from './test-screens.ts'
import { bring, choose, press, type Walk } from './walks.ts'

/** From the telephone to the door: what is asked, what goes out, what comes back. */
const screensIn = (t: Messages): Record<string, readonly [CaseName, ...Walk[]]> => {
  const words = t.appointments
  const toVisit = press(/10:30/)
  const entering = [press(words.enter), choose(t.words.capacity.company)]
  return {
    'board-appointments': ['planned'],
    'appointment-due': ['planned', toVisit],
    'appointment-out': ['sentOut', toVisit],
    'appointment-back': ['cameBack', toVisit],
    'appointment-who': ['entering', ...entering],
    'appointment-what': ['entering', ...entering, press(words.toQuestions)],
    'appointment-draft': ['sentOut', toVisit, press(words.mail)],
    'appointment-sent': ['sentOut', toVisit, press(words.sent), press(words.sentSave)],
    'appointment-take-back': ['sentOut', toVisit, press(words.back)],
    'job-principal': ['principal', press(/^Lenovo ThinkPad T14/)],
    'job-principal-waits': ['principalWaits', press(/^Lenovo ThinkPad T14/)],
    'papers-ahead': ['broughtPapers', press(t.board.newIntake)],
    'customer-messenger': [
      'messenger',
      press(words.enter),
      choose(t.intake.customer.messenger),
      bring(t.intake.customer.principalName),
    ],
  }
}

const whole = [
  'board-appointments',
  'appointment-due',
  'appointment-out',
  'appointment-back',
  'appointment-who',
  'appointment-what',
]

testScreens(screensIn, { isState: (name) => !whole.includes(name) })

test('a scan dropped onto the window counts as chosen, anything else is told apart', async ({
  stage,
}) => {
  const t = messages.de.appointments
  const page = await stage.open('sentOut')
  await press(/10:30/)(page)
  await press(t.back)(page)
  const drop = async (name: string) => {
    const data = await page.evaluateHandle((fileName) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File(['%PDF-1.7'], fileName))
      return transfer
    }, name)
    await page.getByText(t.drop).dispatchEvent('drop', { dataTransfer: data })
  }
  await drop('rechnung.docx')
  await expect(page.getByText(t.dropRefused)).toBeVisible()
  await drop('unterschrieben.pdf')
  await expect(page.getByText(messages.de.errors.mailIsOurs.happened)).toBeVisible()
})

import type { Messages } from '../../shared/messages/messages.ts'
import type { CaseName } from './cases.ts'
import { choose, pick, press, tab, type, type Walk } from './walks.ts'

/** The screens of the business room. */
export const businessScreens = (t: Messages): Record<string, readonly [CaseName, ...Walk[]]> => {
  const toOwnPapers = [press(t.business.title), tab(t.business.tabs.ownPapers)]
  const toWithdrawal = [press(t.business.title), tab(t.business.tabs.withdrawalPapers)]
  const choosePapers: Walk = async (page) => {
    await press(t.business.withdrawal.replace)(page)
    await page.getByRole('alert').waitFor()
    await page.getByRole('button', { name: t.business.withdrawal.replace }).scrollIntoViewIfNeeded()
  }
  const toWordings = [press(t.business.title), tab(t.business.tabs.wordings)]
  return {
    business: ['open', press(t.business.title)],
    'business-unprintable': [
      'unprintable',
      press(t.business.title),
      type(t.business.name, 'IT-Hilfe ☺'),
      press(t.setUp.business.save),
      async (page) => page.getByText(t.common.noLetter('☺')).first().scrollIntoViewIfNeeded(),
    ],
    'business-measures': ['open', press(t.business.title), tab(t.business.tabs.measures)],
    'business-measures-promised': [
      'promised',
      press(t.business.title),
      tab(t.business.tabs.measures),
      press(t.setUp.measures.save),
    ],
    'business-announce': [
      'open',
      press(t.business.title),
      tab(t.business.tabs.subProcessors),
      async (page) =>
        page.getByRole('button', { name: t.agreements.announce.draft }).scrollIntoViewIfNeeded(),
    ],
    'business-objection': [
      'open',
      press(t.business.title),
      tab(t.business.tabs.subProcessors),
      press(t.agreements.answers.button),
      choose(t.agreements.answers.answer.objected),
    ],
    'business-sub-processor': [
      'open',
      press(t.business.title),
      tab(t.business.tabs.subProcessors),
      press(/^Reinraum/),
    ],
    'business-withdrawal-papers': [
      'open',
      press(t.business.title),
      tab(t.business.tabs.withdrawalPapers),
    ],
    'business-withdrawal-incomplete': ['incompletePapers', ...toWithdrawal, choosePapers],
    'business-withdrawal-scan': ['scannedPapers', ...toWithdrawal, choosePapers],
    'business-own-papers-none': [
      'open',
      press(t.business.title),
      tab(t.business.tabs.ownPapers),
      press(t.ownPapers.choose),
    ],
    'business-own-papers': ['ownPapers', ...toOwnPapers],
    'business-own-papers-refused': [
      'ownPapers',
      ...toOwnPapers,
      pick(t.ownPapers.paper, t.words.paper.D04),
      type(t.ownPapers.version, '4'),
      type(t.ownPapers.lawAsOf, '01.11.2026'),
      press(t.ownPapers.replace),
      async (page) => page.getByText(t.errors.pdfEncrypted.next).scrollIntoViewIfNeeded(),
    ],
    'business-own-papers-preview': [
      'ownPapers',
      ...toOwnPapers,
      press(t.ownPapers.show),
      async (page) => page.locator('canvas').first().waitFor(),
    ],
    'business-wordings': ['wordings', ...toWordings],
    'business-wording': [
      'wordings',
      ...toWordings,
      press(new RegExp(`^${t.wordings.passages['D01.liability']}`)),
      async (page) => page.locator('canvas').first().waitFor(),
    ],
    'business-wording-refused': [
      'wordings',
      ...toWordings,
      press(new RegExp(`^${t.wordings.passages['D01.liability']}`)),
      async (page) => page.locator('canvas').first().waitFor(),
      type(t.wordings.field, '**3 Mängel.** Wir übernehmen keine Haftung für Datenverlust.'),
      async (page) => page.getByText(t.wordings.why.dataLoss).scrollIntoViewIfNeeded(),
    ],
    'business-wording-mail': [
      'mailWording',
      ...toWordings,
      press(new RegExp(`^${t.wordings.passages['mail.body']}`)),
      async (page) => page.getByText('0451 000000').first().waitFor(),
    ],
    'business-own-papers-withdraw': ['ownPapers', ...toOwnPapers, press(t.ownPapers.withdraw.open)],
  }
}

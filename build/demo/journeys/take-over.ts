import type { Intake } from '../../../shared/model/intake.ts'
import { personName } from '../../../shared/model/customer.ts'
import type { Visit } from '../visit.ts'
import { t } from '../words.ts'
import { answerDevice } from './devices.ts'
import { answerOrder } from './order.ts'

const yesNo = (value: boolean): string => (value ? t.common.yes : t.common.no)

/** From "Neue Annahme" to the prepared sheets, as a technician asks and types at the door. */
export async function takeOver(visit: Visit, intake: Intake): Promise<void> {
  const { screen } = visit
  await screen.press(t.board.newIntake)
  await screen.reads(t.intake.customer.question)
  await answerCustomer(visit, intake)
  await visit.show('intake-customer')
  await answerTheRest(visit, intake)
}

/** "Wie zuletzt": the customer is found, the last job is taken over, and only what is new is answered. */
export async function takeOverAgain(visit: Visit, intake: Intake, typed: string): Promise<void> {
  const { screen, hand, page } = visit
  const search = page.getByRole('searchbox', { name: t.board.find })
  await hand.write(search, typed)
  const name = intake.customer.organisation ?? personName(intake.customer.contact)
  await visit.show('today-at-customer')
  // a job of theirs names them too, after its number
  await screen.press(new RegExp(`^${name.slice(0, 12)}`))
  await visit.show('customer')
  await screen.press(t.customers.asLastStart)
  await screen.reads(t.intake.order.question)
  await answerOrder(visit, intake)
  await visit.show('intake-as-last')
  await toPapers(visit)
}

async function answerTheRest(visit: Visit, intake: Intake): Promise<void> {
  const { screen } = visit
  await screen.press(t.intake.nextTo.devices)
  for (const [place, device] of intake.devices.entries()) {
    if (place > 0) await screen.press(t.intake.devices.another)
    await answerDevice(visit, device)
    await visit.show(`intake-device-${place + 1}`)
  }
  await screen.press(t.intake.nextTo.order)
  await answerOrder(visit, intake)
  await visit.show('intake-order')
  await toPapers(visit)
}

async function toPapers(visit: Visit): Promise<void> {
  await visit.screen.reads(t.common.nothingOpen)
  await visit.screen.press(t.intake.nextTo.papers)
  await visit.screen.reads(t.intake.papers.question)
}

async function answerCustomer(visit: Visit, { customer, signatory, order }: Intake): Promise<void> {
  const { screen } = visit
  const words = t.intake.customer
  const isBody = customer.capacity !== 'private' && customer.capacity !== 'mostlyBusiness'
  await screen.choose(words.capacity, t.words.capacity[customer.capacity])
  if (customer.organisation !== undefined) {
    await screen.write(
      isBody ? words.organisation : words.organisationOptional,
      customer.organisation,
    )
  }
  const { contact, address } = customer
  if (contact.givenName !== undefined) await screen.write(words.givenName, contact.givenName)
  await screen.write(words.familyName, contact.familyName)
  if (contact.position !== undefined) await screen.write(words.position, contact.position)
  await screen.write(words.street, address.street)
  const home = `${address.postcode} ${address.town}`
  // most customers live where the business is, which is offered
  if (await screen.offers(home, 1000)) await screen.press(home)
  await screen.write(words.postcode, address.postcode)
  await screen.write(words.town, address.town)
  if (customer.phone !== undefined) await screen.write(words.phone, customer.phone)
  if (customer.mail !== undefined) await screen.write(words.mail, customer.mail)
  if (customer.capacity === 'private') {
    await screen.choose(words.sharedUse, words.sharedUses[order.sharedUse])
  } else {
    await screen.choose(words.secrecy, t.words.secrecy[customer.secrecy])
    if (customer.secrecy === 'medical' || customer.secrecy === 'psychologist') {
      await screen.choose(words.sgb5, yesNo(customer.sgb5))
    }
  }
  await screen.choose(words.signatory, t.words.role[signatory.role])
  await screen.write(words.signatoryName, signatory.name)
  if (signatory.authority !== undefined) await screen.write(words.authority, signatory.authority)
  await screen.choose(words.adult, yesNo(signatory.adult))
  await screen.choose(words.idSeen, yesNo(signatory.idSeen))
  const { breachContact } = customer
  if (breachContact !== undefined) {
    await screen.write(words.breachName, breachContact.name)
    await screen.write(words.breachPhone, breachContact.phone)
  }
}

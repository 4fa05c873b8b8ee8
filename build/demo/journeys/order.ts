import type { Intake } from '../../../shared/model/intake.ts'
import type { Order, Price } from '../../../shared/model/order.ts'
import { targetDays } from '../../../renderer/intake/model/dates.ts'
import type { Visit } from '../visit.ts'
import { f, t } from '../words.ts'
import { germanDay } from './set-up.ts'

const words = t.intake.order
const yesNo = (value: boolean): string => (value ? t.common.yes : t.common.no)

/** What is wrong, what may be done and opened, what it costs, until when. */
export async function answerOrder(visit: Visit, { order, customer }: Intake): Promise<void> {
  const { screen } = visit
  await screen.tick(
    words.types,
    order.types.map((type) => t.intake.jobTypes[type]),
  )
  await screen.field(words.fault).waitFor({ state: 'attached' })
  const tile = screen.button(order.fault)
  if (await tile.isVisible()) await screen.press(order.fault)
  await screen.write(words.fault, order.fault)
  await screen.write(words.scope, order.scope)
  await answerData(visit, order)
  await answerPrice(visit, order.price)
  await answerContract(visit, order, customer.capacity === 'private')
  if (order.processing !== undefined) await answerProcessing(visit, order.processing)
}

async function answerData({ screen }: Visit, order: Order): Promise<void> {
  const common = { yes: t.common.yes, no: t.common.no, unknown: t.common.unknown }
  await screen.choose(words.dataAccess, words.dataAccesses[order.dataAccess])
  await screen.choose(words.accessLevel, t.words.accessLevel[order.accessLevel])
  for (const [which, granted] of Object.entries(order.permissions)) {
    // the four permissions are the keys of the words for them
    const question = words.permission[which as keyof typeof words.permission]
    await screen.choose(question, yesNo(granted))
  }
  await screen.choose(words.backup, common[order.backup.exists])
  if (order.backup.madeOn !== undefined) {
    await screen.write(words.backupOn, germanDay(order.backup.madeOn))
  }
  if (order.backup.tested !== undefined) {
    await screen.choose(words.backupTested, common[order.backup.tested])
  }
  await screen.choose(words.copiesEnd, words.copiesEnds[order.copiesEnd])
  if (order.limits !== undefined) await screen.write(words.limits, order.limits)
  await screen.choose(words.safetyCopy, yesNo(order.backup.safetyCopy))
  if (order.backup.safetyCopy && order.backup.safetyCopyPriceCents !== undefined) {
    await screen.write(words.safetyCopyPrice, amount(order.backup.safetyCopyPriceCents))
  }
  await screen.choose(words.sensitive, common[order.sensitiveDataKnown])
  await screen.choose(words.recoveryKey, words.recoveryKeys[order.recoveryKeyHeld])
  await screen.write(words.copiesDays, String(order.copiesDeadlineDays))
}

async function answerPrice(visit: Visit, price: Price): Promise<void> {
  const { screen } = visit
  await screen.choose(words.price, words.bases[price.basis])
  if (price.basis !== 'estimateFirst') {
    await writeAmount(visit, words.amount[price.basis], price.amountCents)
  }
  await writeAmount(visit, words.travel, price.travelCents)
  if (price.ceilingCents !== undefined) {
    await writeAmount(visit, words.ceiling, price.ceilingCents)
  }
  await writeAmount(visit, words.diagnosis, price.diagnosisCents ?? 0)
}

/** The usual amounts are tiles, others are typed. */
async function writeAmount({ screen }: Visit, label: string, cents: number): Promise<void> {
  const said = label === words.travel && cents === 0 ? words.noTravel : f.money(cents)
  // the tiles come with their field
  await screen.field(label).waitFor({ state: 'attached' })
  const tile = screen.button(`${label}: ${said}`)
  if (await tile.isVisible()) return screen.press(`${label}: ${said}`)
  const shown = await screen.field(label).inputValue()
  if (shown !== amount(cents) && shown !== `${amount(cents)},00`) {
    await screen.write(label, amount(cents))
  }
}

/** "89" or "89,50", as one types it. */
const amount = (cents: number): string =>
  cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2).replace('.', ',')

async function answerContract(visit: Visit, order: Order, isConsumer: boolean): Promise<void> {
  const { screen } = visit
  const days = targetDays(new Date())
  const near = (['threeDays', 'week', 'twoWeeks'] as const).find(
    (choice) => days[choice] === order.targetOn,
  )
  if (order.targetOn !== undefined) {
    await screen.choose(words.target, words.targets[near ?? 'other'])
    if (near === undefined) await screen.write(words.targets.other, germanDay(order.targetOn))
  }
  const { contract } = order
  await screen.choose(words.place, words.places[contract.place])
  if (isConsumer && contract.earlyStart !== undefined) {
    await screen.choose(words.earlyStart, yesNo(contract.earlyStart))
  }
  await screen.choose(words.notifyBy, words.notifyBys[order.notifyBy])
  await screen.write(words.collectors, order.collectors.join(', '))
  await screen.choose(words.visitRequested, yesNo(contract.visitRequested))
}

async function answerProcessing(
  { screen }: Visit,
  processing: NonNullable<Order['processing']>,
): Promise<void> {
  await screen.write(words.dataKinds, processing.dataKinds.join('\n'))
  await screen.write(words.personKinds, processing.personKinds.join('\n'))
  await screen.write(words.safeguards, processing.safeguards.join('\n'))
  await screen.choose(words.subProcessors, words.subProcessorModes[processing.subProcessors])
  const [instructor] = processing.instructors
  if (instructor === undefined) return
  await screen.write(words.instructor, instructor.name)
  await screen.write(words.instructorPosition, instructor.position)
  await screen.write(words.instructorReach, instructor.reach)
}

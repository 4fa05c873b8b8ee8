import type { JobView } from '../../shared/contract/job.calls.ts'
import type { Order } from '../../shared/model/order.ts'
import { PhotoPicture } from '../intake/camera/photo-picture.tsx'
import { Facts } from '../parts/facts.tsx'
import { Folded } from '../parts/folded.tsx'
import { useSpeech } from '../speech.tsx'
import type { Speech } from '../../shared/messages/messages.ts'
import { saidTo } from './agreed.ts'
import styles from './job.module.css'

const permissions = ['bypassPassword', 'reset', 'openCase', 'delete'] as const

/** What was agreed at the intake: read before every access. */
export function OrderCard({ job }: { readonly job: JobView }) {
  const speech = useSpeech()
  const { t, f } = speech
  const { intake } = job
  if (intake === undefined) return null
  const { order, devices } = intake
  const words = t.job.order
  const may = (wanted: boolean) =>
    f.list(
      permissions
        .filter((key) => order.permissions[key] === wanted)
        .map((key) => words.permission[key]),
    )
  const damage = devices.flatMap(({ priorDamage }) => priorDamage.map(({ text }) => text))
  return (
    <Folded open title={words.title} summary={t.words.accessLevel[order.accessLevel]}>
      <Facts
        facts={[
          [words.fault, order.fault],
          [words.scope, order.scope],
          [words.limits, order.limits],
          [words.permissions, may(true)],
          [words.notAllowed, may(false)],
          [words.ceiling, f.money(order.price.ceilingCents)],
          [words.purchase, bought(speech, job, order)],
          [words.consents, consented(speech, job, order)],
          [words.target, f.longDay(order.targetOn)],
          [words.notify, `${words.notifyBy[order.notifyBy]}${reach(order, intake.customer)}`],
          [words.collectors, f.list(order.collectors)],
          [words.damage, damage.join('\n')],
        ]}
      />
      <Photos job={job} />
    </Folded>
  )
}

/** What may be bought in the customer's name, and whether the power of attorney was signed at all. */
function bought({ t, f }: Speech, { sittings }: JobView, { purchase }: Order): string | undefined {
  if (purchase === undefined) return undefined
  const words = t.job.order
  return [
    words.purchaseSaid[saidTo(sittings, 'customer-purchase') ?? 'open'],
    ...purchase.items.map(({ what, count, ceilingCents }) =>
      words.goods(count, what, f.money(ceilingCents)),
    ),
    words.dealer(purchase.dealer, f.longDay(purchase.until)),
  ].join('\n')
}

const consented = ({ t }: Speech, { sittings }: JobView, { consents = [] }: Order): string =>
  consents
    .map(({ purpose, detail }) => {
      const said = saidTo(sittings, `customer-consent-${purpose}`) ?? 'open'
      return `${t.job.order.consentSaid[said]}: ${detail}`
    })
    .join('\n')

function reach(order: Order, customer: { phone: string; mail?: string }): string {
  const where = order.notifyBy === 'mail' ? customer.mail : customer.phone
  return where === undefined ? '' : `, ${where}`
}

function Photos({ job }: { job: JobView }) {
  const { t } = useSpeech()
  const photos =
    job.intake?.devices.flatMap(({ photos: taken, priorDamage }) => [
      ...taken,
      ...priorDamage.map(({ photo }) => photo).filter((photo) => photo !== undefined),
    ]) ?? []
  if (photos.length === 0) return null
  return (
    <div className={styles.photos}>
      {photos.map((photo, place) => (
        <PhotoPicture key={photo} photo={photo} label={t.job.order.photo(place + 1)} />
      ))}
    </div>
  )
}

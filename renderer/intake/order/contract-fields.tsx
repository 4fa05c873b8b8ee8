import { useState } from 'react'

import { DateField } from '../../parts/date-field.tsx'
import { Folded } from '../../parts/folded.tsx'
import { ChoiceTiles, YesNoTiles } from '../../parts/tiles.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSpeech } from '../../speech.tsx'
import { useForm, without } from '../draft/form.tsx'
import styles from '../form.module.css'
import { mayWithdraw } from '../model/kinds.ts'
import { atStake, instantOf, offerOf, targetDays, type TargetChoice } from '../model/dates.ts'
import { MailWish } from './wish-fields.tsx'

/** When it shall be ready, where the contract is made, and whether work may begin at once. */
export function ContractFields() {
  const { draft } = useForm()
  return (
    <>
      <TargetField />
      <PlaceTiles />
      {mayWithdraw(draft) ? <EarlyStart /> : null}
      {mayWithdraw(draft) ? <MailWish /> : null}
      <MoreOnContract />
    </>
  )
}

/** By when it shall be ready. */
export function TargetField() {
  const { t, f } = useSpeech()
  const words = t.intake.order
  const { order, patchOrder, errorAt } = useForm()
  const { targetOn } = order
  const [days] = useState(() => targetDays(new Date()))
  const [own, setOwn] = useState(false)
  // the keys of the three proposed days are the choices
  const near = (Object.keys(days) as TargetChoice[]).find((choice) => days[choice] === targetOn)
  const other = own || (targetOn !== undefined && near === undefined)
  return (
    <>
      <ChoiceTiles
        label={words.target}
        value={other ? 'other' : near}
        onChange={(choice) => {
          setOwn(choice === 'other')
          if (choice !== 'other') patchOrder({ targetOn: days[choice] })
        }}
        options={(['threeDays', 'week', 'twoWeeks', 'other'] as const).map((value) => ({
          value,
          label: words.targets[value],
          ...(value === 'other' ? {} : { hint: f.shortDay(days[value]) }),
        }))}
        error={errorAt('order.targetOn')}
      />
      {other ? (
        <DateField
          label={words.targets.other}
          day={targetOn === '' ? undefined : targetOn}
          // half a date is an answer begun: taken out of the draft, the proposal would come back while one types
          onChange={(day = '') => patchOrder({ targetOn: day })}
        />
      ) : null}
    </>
  )
}

/** Where the contract is made (W-01). */
export function PlaceTiles() {
  const { t } = useSpeech()
  const words = t.intake.order
  const { draft, order, edit, patchContract, errorAt } = useForm()
  const contract = order.contract ?? {}
  const consumer = draft.customer?.capacity === 'private'
  const offer = offerOf(contract.priorOfferAt)
  return (
    <>
      <ChoiceTiles
        label={words.place}
        value={contract.place}
        onChange={(place) => patchContract({ place })}
        options={(['atCustomer', 'atBusiness', 'distance', 'priorOffer'] as const).map((value) => ({
          value,
          label: words.places[value],
        }))}
        note={
          consumer && contract.place !== undefined ? words.placeMeans[contract.place] : undefined
        }
        error={errorAt('order.contract.place')}
      />
      {contract.place === 'priorOffer' ? (
        <div className={styles.pair}>
          <DateField
            label={words.priorOfferOn}
            day={offer.day}
            onChange={(day) =>
              day === undefined
                ? edit((whole) => ({
                    ...whole,
                    order: { ...whole.order, contract: without(contract, 'priorOfferAt') },
                  }))
                : patchContract({ priorOfferAt: instantOf(day, offer.clock) })
            }
            error={errorAt('order.contract.priorOfferAt')}
          />
          <TextField
            label={words.priorOfferClock}
            placeholder="14:30"
            inputMode="numeric"
            disabled={offer.day === undefined}
            value={offer.clock}
            onChange={(clock) =>
              offer.day === undefined
                ? undefined
                : patchContract({ priorOfferAt: instantOf(offer.day, clock) })
            }
          />
        </div>
      ) : null}
    </>
  )
}

/** Asked of consumers, with the money at stake and no answer in advance (§§ 356(5), 357a(2) BGB). */
function EarlyStart() {
  const { t, f } = useSpeech()
  const words = t.intake.order
  const { order, patchContract, errorAt } = useForm()
  const early = order.contract?.earlyStart
  const cents = atStake(order.price)
  const amount = cents === undefined ? words.noAmountYet : f.money(cents)
  const means = early === true ? words.earlyStartYes(amount) : words.earlyStartNo(amount)
  return (
    <YesNoTiles
      label={words.earlyStart}
      value={early}
      onChange={(earlyStart) => patchContract({ earlyStart })}
      note={early === undefined ? words.earlyStartOpen : means}
      error={errorAt('order.contract.earlyStart')}
    />
  )
}

function MoreOnContract() {
  const { t } = useSpeech()
  const words = t.intake.order
  const { order, patchOrder, patchContract, errorAt } = useForm()
  const contract = order.contract ?? {}
  const [collectors, setCollectors] = useState((order.collectors ?? []).join(', '))
  const summary = [
    order.notifyBy === undefined
      ? undefined
      : `${words.notifyBy} ${words.notifyBys[order.notifyBy]}`,
    collectors === '' ? undefined : collectors,
  ]
  return (
    <Folded
      title={t.intake.more}
      summary={summary.filter((part) => part !== undefined).join(' · ')}
      open={errorAt('order.contract.urgentReason') !== undefined}
    >
      <div className={styles.column}>
        <ChoiceTiles
          label={words.notifyBy}
          value={order.notifyBy}
          onChange={(notifyBy) => patchOrder({ notifyBy })}
          options={(['phone', 'mail', 'message'] as const).map((value) => ({
            value,
            label: words.notifyBys[value],
          }))}
        />
        <TextField
          label={words.collectors}
          note={words.collectorsHint}
          optional
          value={collectors}
          onChange={(text) => {
            setCollectors(text)
            patchOrder({ collectors: namesIn(text) })
          }}
        />
        <div className={styles.pair}>
          <YesNoTiles
            label={words.visitRequested}
            value={contract.visitRequested}
            onChange={(visitRequested) => patchContract({ visitRequested })}
          />
          <YesNoTiles
            label={words.urgent}
            note={contract.urgent === true ? words.urgentMeans : undefined}
            value={contract.urgent}
            onChange={(urgent) => patchContract({ urgent })}
          />
        </div>
        {contract.urgent === true ? (
          <TextField
            label={words.urgentReason}
            value={contract.urgentReason ?? ''}
            onChange={(urgentReason) => patchContract({ urgentReason })}
            error={errorAt('order.contract.urgentReason')}
          />
        ) : null}
      </div>
    </Folded>
  )
}

const namesIn = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, 5)

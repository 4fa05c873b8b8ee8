import { useState } from 'react'

import type { DraftOf } from '../../shared/model/draft.ts'
import { MediumErasure } from '../../shared/model/erasure.ts'
import type { Form } from '../bridge/use-form.ts'
import forms from '../business/forms.module.css'
import { DateField } from '../parts/date-field.tsx'
import { KeyedField } from '../parts/keyed-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ChoiceTiles, YesNoTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import { instantAt, readClock, today } from '../today.ts'
import { levelsFor, mediumTechniques } from './erasure-form.ts'
import styles from './job.module.css'

export const Erasure = MediumErasure.omit({ id: true })
export type ErasureDraft = DraftOf<Omit<MediumErasure, 'id'>>
export type ErasureForm = Form<ErasureDraft, Omit<MediumErasure, 'id'>>

export interface ErasurePart {
  readonly form: ErasureForm
  readonly errorOf: (field: keyof ErasureDraft) => string | undefined
}

/** What was done, and to what kind of medium. */
export function DoneFields({ form, errorOf }: ErasurePart) {
  const { t } = useSpeech()
  const words = t.job.erasure
  const { draft, set } = form
  return (
    <>
      <YesNoTiles
        label={words.mediumWorks}
        value={draft.mediumWorks}
        onChange={(mediumWorks) => set({ mediumWorks })}
        note={draft.mediumWorks === false ? words.mediumDead : undefined}
        error={errorOf('mediumWorks')}
      />
      <ChoiceTiles
        label={words.technique}
        value={draft.technique}
        onChange={(technique) => set({ technique })}
        options={mediumTechniques.map((value) => ({ value, label: t.words.technique[value] }))}
        error={errorOf('technique')}
      />
      <TextField
        label={words.tool}
        note={words.toolNote}
        maxLength={120}
        value={draft.tool ?? ''}
        onChange={(tool) => set({ tool })}
        error={errorOf('tool')}
      />
      <ChoiceTiles
        label={words.encryptedSince}
        value={draft.encryptedSince}
        onChange={(encryptedSince) => set({ encryptedSince })}
        options={Erasure.shape.encryptedSince.options.map((value) => ({
          value,
          label: t.words.encryptedSince[value],
        }))}
        error={errorOf('encryptedSince')}
      />
    </>
  )
}

/** When it began and ended. */
export function WhenFields({ form, errorOf }: ErasurePart) {
  const { t } = useSpeech()
  const words = t.job.erasure
  return (
    <div className={forms.grid}>
      <MomentFields
        labels={[words.startedOn, words.startedAt]}
        onChange={(startedAt) => form.set({ startedAt })}
        error={errorOf('startedAt')}
      />
      <MomentFields
        labels={[words.endedOn, words.endedAt]}
        onChange={(endedAt) => form.set({ endedAt })}
        error={errorOf('endedAt')}
      />
    </div>
  )
}

/** A day and a clock time that together are one instant; empty until both are readable. */
function MomentFields(props: {
  labels: readonly [string, string]
  onChange: (instant: string) => void
  error: string | undefined
}) {
  const [day, setDay] = useState<string | undefined>(today)
  const [clock, setClock] = useState('')
  const tell = (newDay: string | undefined, newClock: string) => {
    const time = readClock(newClock)
    props.onChange(newDay === undefined || time === undefined ? '' : instantAt(newDay, time))
  }
  return (
    <div className={styles.pair}>
      <DateField
        label={props.labels[0]}
        day={day}
        onChange={(next) => {
          setDay(next)
          tell(next, clock)
        }}
      />
      <KeyedField
        label={props.labels[1]}
        placeholder="14:30"
        value={clock}
        error={props.error}
        onChange={(next) => {
          setClock(next)
          tell(day, next)
        }}
      />
    </div>
  )
}

/** What may be claimed of it. */
export function ClaimFields({ form, errorOf }: ErasurePart) {
  const { t } = useSpeech()
  const words = t.job.erasure
  const { draft, set } = form
  return (
    <>
      <ChoiceTiles
        label={words.result}
        value={draft.result}
        onChange={(result) => set({ result })}
        options={Erasure.shape.result.options.map((value) => ({
          value,
          label: t.words.erasureResult[value],
        }))}
        error={errorOf('result')}
      />
      <ChoiceTiles
        label={words.verification}
        value={draft.verification}
        onChange={(verification) => set({ verification })}
        options={Erasure.shape.verification.options.map((value) => ({
          value,
          label: t.words.verification[value],
        }))}
        note={draft.verification === 'none' ? words.verificationNone : undefined}
        error={errorOf('verification')}
      />
      <ChoiceTiles
        label={words.validation}
        value={draft.validation}
        onChange={(validation) => set({ validation })}
        options={Erasure.shape.validation.options.map((value) => ({
          value,
          label: t.words.validation[value],
        }))}
        error={errorOf('validation')}
      />
      <ChoiceTiles
        label={words.level}
        value={draft.level}
        onChange={(level) => set({ level })}
        options={levelsFor(draft.technique).map((value) => ({
          value,
          label: t.words.level[value],
        }))}
        note={words.levelNote}
        error={errorOf('level')}
      />
      <ChoiceTiles
        label={words.standard}
        value={draft.standard}
        onChange={(standard) => set({ standard })}
        options={Erasure.shape.standard.options.map((value) => ({
          value,
          label: t.words.standard[value],
        }))}
        note={words.standardNote}
        error={errorOf('standard')}
      />
      {draft.standard === 'din66399' ? (
        <TextField
          label={words.dinLevel}
          note={words.dinLevelNote}
          value={draft.dinLevel ?? ''}
          onChange={(dinLevel) => set({ dinLevel })}
          error={errorOf('dinLevel')}
        />
      ) : null}
    </>
  )
}

/** What became of the medium. */
export function AfterFields({ form, errorOf }: ErasurePart) {
  const { t } = useSpeech()
  const words = t.job.erasure
  const { draft, set } = form
  return (
    <>
      <ChoiceTiles
        label={words.hiddenSectors}
        value={draft.hiddenSectors}
        onChange={(hiddenSectors) => set({ hiddenSectors })}
        options={Erasure.shape.hiddenSectors.options.map((value) => ({
          value,
          label: t.words.hiddenSectors[value],
        }))}
        error={errorOf('hiddenSectors')}
      />
      <ChoiceTiles
        label={words.stateAfter}
        value={draft.stateAfter}
        onChange={(stateAfter) => set({ stateAfter })}
        options={Erasure.shape.stateAfter.options.map((value) => ({
          value,
          label: t.words.stateAfter[value],
        }))}
        error={errorOf('stateAfter')}
      />
      <ChoiceTiles
        label={words.destination}
        value={draft.destination}
        onChange={(destination) => set({ destination })}
        options={Erasure.shape.destination.options.map((value) => ({
          value,
          label: t.words.destination[value],
        }))}
        error={errorOf('destination')}
      />
      <TextField
        label={words.exceptions}
        optional={draft.result !== 'doneWithExceptions'}
        maxLength={300}
        value={draft.exceptions ?? ''}
        onChange={(exceptions) => set({ exceptions })}
        error={errorOf('exceptions')}
      />
    </>
  )
}

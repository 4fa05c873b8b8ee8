import { useState } from 'react'

import { DateField } from '../../parts/date-field.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { ChoiceTiles, YesNoTiles } from '../../parts/tiles.tsx'
import { useSpeech } from '../../speech.tsx'
import { useForm, without } from '../draft/form.tsx'
import styles from '../form.module.css'

/** Help from afar: with which program, through whom, who lets us in, and what stays (RM-01 … RM-10). */
export function RemoteFields() {
  const { t } = useSpeech()
  const words = t.intake.extras
  const { order, patchExtra, errorAt } = useForm()
  const remote = order.remote ?? {}
  return (
    <>
      <div className={styles.pair}>
        <TextField
          label={words.tool}
          placeholder={words.toolHint}
          value={remote.tool ?? ''}
          onChange={(tool) => patchExtra('remote', { tool })}
          error={errorAt('order.remote.tool')}
        />
        <TextField
          label={words.releasedBy}
          value={remote.releasedBy ?? ''}
          onChange={(releasedBy) => patchExtra('remote', { releasedBy })}
          error={errorAt('order.remote.releasedBy')}
        />
      </div>
      <Connection />
      <YesNoTiles
        label={words.unattended}
        value={remote.unattended}
        onChange={(unattended) => patchExtra('remote', { unattended })}
        note={
          remote.unattended === undefined
            ? undefined
            : words.unattendedMeans[remote.unattended ? 'yes' : 'no']
        }
      />
      <div className={styles.pair}>
        <Recording />
        <YesNoTiles
          label={words.toolStays}
          value={remote.toolStays}
          onChange={(toolStays) => patchExtra('remote', { toolStays })}
        />
      </div>
    </>
  )
}

function Connection() {
  const { t } = useSpeech()
  const words = t.intake.extras
  const { order, patchExtra, patchOrder, errorAt } = useForm()
  const remote = order.remote ?? {}
  const through = remote.relay === undefined ? 'direct' : 'relay'
  return (
    <>
      <ChoiceTiles
        label={words.connection}
        value={through}
        onChange={(chosen) =>
          chosen === 'relay'
            ? patchExtra('remote', { relay: remote.relay ?? '' })
            : patchOrder({ remote: without(without(remote, 'relay'), 'relayCountry') })
        }
        options={(['direct', 'relay'] as const).map((value) => ({
          value,
          label: words.connections[value],
        }))}
        note={words.connectionMeans[through]}
      />
      {remote.relay === undefined ? null : (
        <div className={styles.pair}>
          <TextField
            label={words.relay}
            value={remote.relay}
            onChange={(relay) => patchExtra('remote', { relay })}
            error={errorAt('order.remote.relay')}
          />
          <TextField
            label={words.relayCountry}
            value={remote.relayCountry ?? ''}
            onChange={(relayCountry) => patchExtra('remote', { relayCountry })}
            error={errorAt('order.remote.relayCountry')}
          />
        </div>
      )}
    </>
  )
}

function Recording() {
  const { t } = useSpeech()
  const words = t.intake.extras
  const { order, patchExtra, patchOrder, errorAt } = useForm()
  const remote = order.remote ?? {}
  const [asked, setAsked] = useState(remote.recordingUntil !== undefined)
  const forget = () => patchOrder({ remote: without(remote, 'recordingUntil') })
  return (
    <div className={styles.column}>
      <YesNoTiles
        label={words.recording}
        value={asked}
        onChange={(recorded) => {
          setAsked(recorded)
          if (!recorded) forget()
        }}
      />
      {asked ? (
        <DateField
          label={words.recordingUntil}
          day={remote.recordingUntil}
          onChange={(recordingUntil) =>
            recordingUntil === undefined ? forget() : patchExtra('remote', { recordingUntil })
          }
          error={errorAt('order.remote.recordingUntil')}
        />
      ) : null}
    </div>
  )
}

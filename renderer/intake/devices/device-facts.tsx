import { Folded } from '../../parts/folded.tsx'
import { ChoiceTiles } from '../../parts/tiles.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSpeech } from '../../speech.tsx'
import { useForm } from '../draft/form.tsx'
import styles from '../form.module.css'
import { asksOwnerAuthority } from '../model/kinds.ts'

/** Does it start, is it dangerous, whose is it, and is it sealed. */
export function DeviceFacts({ index }: { index: number }) {
  const { t } = useSpeech()
  const words = t.intake.devices
  const { devices, changeDevice, errorAt } = useForm()
  const device = devices[index] ?? {}
  const { hazards } = device
  const asksNote = hazards !== undefined && hazards !== 'none'
  return (
    <>
      <div className={styles.pair}>
        <ChoiceTiles
          label={device.kind === 'drive' ? words.recognised : words.starts}
          value={device.starts}
          onChange={(starts) => changeDevice(index, (one) => ({ ...one, starts }))}
          options={[
            { value: 'yes', label: t.common.yes },
            { value: 'no', label: t.common.no },
            { value: 'unclear', label: t.common.unknown },
          ]}
          error={errorAt(`devices.${index}.starts`)}
        />
        <ChoiceTiles
          label={words.hazards}
          value={hazards}
          onChange={(chosen) => changeDevice(index, (one) => ({ ...one, hazards: chosen }))}
          options={(['none', 'battery', 'liquid', 'other'] as const).map((value) => ({
            value,
            label: words.hazard[value],
          }))}
          note={hazards === undefined ? undefined : words.hazardMeans[hazards]}
          error={errorAt(`devices.${index}.hazards`)}
        />
      </div>
      {asksNote ? (
        <TextField
          label={words.hazardNote}
          optional={hazards !== 'other'}
          value={device.hazardNote ?? ''}
          onChange={(hazardNote) => changeDevice(index, (one) => ({ ...one, hazardNote }))}
          error={errorAt(`devices.${index}.hazardNote`)}
        />
      ) : null}
      <ChoiceTiles
        label={words.owner}
        value={device.owner}
        onChange={(owner) => changeDevice(index, (one) => ({ ...one, owner }))}
        options={(['customer', 'employer', 'leasing', 'other'] as const).map((value) => ({
          value,
          label: words.owners[value],
        }))}
        error={errorAt(`devices.${index}.owner`)}
      />
      {asksOwnerAuthority(device) ? (
        <TextField
          label={words.ownerAuthority}
          value={device.ownerAuthority ?? ''}
          onChange={(ownerAuthority) => changeDevice(index, (one) => ({ ...one, ownerAuthority }))}
          error={errorAt(`devices.${index}.ownerAuthority`)}
        />
      ) : null}
      <MoreOnCondition index={index} />
    </>
  )
}

/** What else there is to say of its condition, and the number of a tape set over the case. */
function MoreOnCondition({ index }: { index: number }) {
  const { t } = useSpeech()
  const words = t.intake.devices
  const { devices, changeDevice } = useForm()
  const { conditionNote = '', tamperTape = '' } = devices[index] ?? {}
  const said = [conditionNote, tamperTape].filter((part) => part !== '')
  return (
    <Folded title={words.condition} summary={said.length === 0 ? undefined : said.join(' · ')}>
      <div className={styles.column}>
        <TextField
          label={words.condition}
          optional
          lines={2}
          value={conditionNote}
          onChange={(text) => changeDevice(index, (one) => ({ ...one, conditionNote: text }))}
        />
        <TextField
          label={words.tamperTape}
          optional
          spelled
          value={tamperTape}
          onChange={(text) => changeDevice(index, (one) => ({ ...one, tamperTape: text }))}
        />
      </div>
    </Folded>
  )
}

import { TextField } from '../../parts/text-field.tsx'
import { useSpeech } from '../../speech.tsx'
import { Device } from '../../../shared/model/items.ts'
import { longestOf } from '../../../shared/model/text.ts'
import { useForm } from '../draft/form.tsx'
import { QuickWords } from '../draft/quick-words.tsx'
import styles from '../form.module.css'
import { namesFor } from '../model/makers.ts'

/** Maker and model in one line; a tap writes the maker, and the model is typed behind it. */
export function NameField({ index }: { index: number }) {
  const { t } = useSpeech()
  const { devices, changeDevice, errorAt } = useForm()
  const { kind, name = '' } = devices[index] ?? {}
  const write = (value: string) => changeDevice(index, (device) => ({ ...device, name: value }))
  return (
    <div className={styles.quickField}>
      <TextField
        label={t.intake.devices.name}
        value={name}
        onChange={write}
        maxLength={longestOf(Device.shape.name)}
        error={errorAt(`devices.${index}.name`)}
      />
      {name === '' ? (
        <QuickWords className={styles.row} words={namesFor(kind)} onWrite={write} />
      ) : null}
    </div>
  )
}

import { useQuery } from '../../bridge/use-query.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/card.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSpeech } from '../../speech.tsx'
import { messages } from '../../../shared/messages/messages.ts'
import { useForm } from '../draft/form.tsx'
import { QuickWords } from '../draft/quick-words.tsx'
import styles from '../form.module.css'
import { sameSerial, shortestSerial } from '../model/same-serial.ts'

/** The number on the device, or the reason why none can be read (law 3.1). */
export function SerialField({ index }: { index: number }) {
  const { t } = useSpeech()
  const words = t.intake.devices
  const { devices, changeDevice, errorAt } = useForm()
  const serial = devices[index]?.serial ?? {}
  if (serial.readable === false) return <Unreadable index={index} reason={serial.reason ?? ''} />
  const number = 'number' in serial ? (serial.number ?? '') : ''
  return (
    <>
      <TextField
        label={words.serial}
        spelled
        value={number}
        onChange={(value) =>
          changeDevice(index, (device) => ({
            ...device,
            serial: { readable: true, number: value },
          }))
        }
        error={errorAt(`devices.${index}.serial`)}
        side={
          number === '' ? (
            <Button
              kind="plain"
              onPress={() =>
                changeDevice(index, (device) => ({
                  ...device,
                  serial: { readable: false, reason: '' },
                }))
              }
            >
              {words.serialUnreadable}
            </Button>
          ) : undefined
        }
      />
      <SameHere index={index} />
      <SeenBefore serial={number} />
    </>
  )
}

function Unreadable({ index, reason }: { index: number; reason: string }) {
  const { t } = useSpeech()
  const words = t.intake.devices
  const { changeDevice, errorAt } = useForm()
  const write = (value: string) =>
    changeDevice(index, (device) => ({ ...device, serial: { readable: false, reason: value } }))
  const german = messages.de.intake.devices.serialReasons
  return (
    <>
      <TextField
        label={`${words.serial}: ${words.serialUnreadable}. ${words.serialReason}`}
        value={reason}
        onChange={write}
        error={errorAt(`devices.${index}.serial`)}
        side={
          <Button
            kind="plain"
            onPress={() =>
              changeDevice(index, (device) => ({
                ...device,
                serial: { readable: true, number: '' },
              }))
            }
          >
            {words.serialBack}
          </Button>
        }
      />
      {reason === '' ? (
        <QuickWords
          className={styles.quick}
          words={words.serialReasons.map((label, place) => ({
            label,
            written: german[place] ?? label,
          }))}
          onWrite={write}
        />
      ) : null}
    </>
  )
}

/** Two devices of one job with the same number: one of them was read from the other's label. */
function SameHere({ index }: { index: number }) {
  const { t, f } = useSpeech()
  const { draft } = useForm()
  const others = sameSerial(draft, index)
  if (others.length === 0) return null
  return (
    <Notice tone="wait" alert>
      {t.intake.devices.sameSerial(f.list(others.map((place) => String(place + 1))))}
    </Notice>
  )
}

/** A serial that is in custody already is a mistake or a mix-up; one that was here before is good to know. */
function SeenBefore({ serial }: { serial: string }) {
  const { t } = useSpeech()
  const words = t.intake.devices
  const typed = serial.trim()
  const seen = useQuery(
    'serial.check',
    typed.length >= shortestSerial ? { serial: typed } : undefined,
  )
  if (typed.length < shortestSerial || seen.value === undefined || seen.asking) return null
  const here = seen.value.jobs.find((job) => job.inCustody)
  if (here !== undefined) {
    return (
      <Notice tone="wait" alert>
        {words.inCustody(here.number)}
      </Notice>
    )
  }
  if (seen.value.jobs.length === 0) return null
  return <Notice>{words.hadBefore(seen.value.jobs.map((job) => job.number).join(', '))}</Notice>
}

import { Button } from '../../parts/button.tsx'
import { Folded } from '../../parts/folded.tsx'
import { ChoiceTiles } from '../../parts/tiles.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSpeech } from '../../speech.tsx'
import { Medium } from '../../../shared/model/items.ts'
import { useForm } from '../draft/form.tsx'
import styles from '../form.module.css'
import { changeAt, newMedium, removeAt, type MediumDraft } from '../model/device.ts'

/** The media in the device. What is not known at the door is completed in the workshop, so it stays folded. */
export function MediaFields({ index }: { index: number }) {
  const { t } = useSpeech()
  const words = t.intake.devices
  const { devices, changeDevice, errorAt } = useForm()
  const media = devices[index]?.media ?? []
  const summary = media.map((medium) => sayMedium(medium, t.words)).join(', ')
  return (
    <>
      {media.map((medium, place) => (
        <EndTiles key={medium.id ?? place} index={index} place={place} of={media.length} />
      ))}
      <Folded
        title={words.media}
        summary={media.length === 0 ? words.noMedia : summary}
        open={errorAt(`devices.${index}.media`) !== undefined}
      >
        <div className={styles.column}>
          {media.map((medium, place) => (
            <MediumFields key={medium.id ?? place} index={index} place={place} />
          ))}
          <div className={styles.row}>
            <Button
              icon="plus"
              onPress={() =>
                changeDevice(index, (device) => ({
                  ...device,
                  media: [...(device.media ?? []), newMedium()],
                }))
              }
            >
              {words.addMedium}
            </Button>
          </div>
        </div>
      </Folded>
    </>
  )
}

/** What happens to the medium is asked in the open: it is the one thing that cannot be undone. */
function EndTiles({ index, place, of }: { index: number; place: number; of: number }) {
  const { t } = useSpeech()
  const words = t.intake.devices
  const { devices, changeDevice } = useForm()
  const medium = devices[index]?.media?.[place] ?? {}
  const end = medium.end ?? 'unchanged'
  const name = of > 1 ? `${words.medium(place + 1)}: ${words.end}` : `${words.media}: ${words.end}`
  return (
    <ChoiceTiles
      label={name}
      value={end}
      onChange={(chosen) =>
        changeDevice(index, (device) => ({
          ...device,
          media: changeAt(device.media ?? [], place, (one) => ({ ...one, end: chosen })),
        }))
      }
      options={(['unchanged', 'erase', 'destroy'] as const).map((value) => ({
        value,
        label: t.words.mediumEnd[value],
      }))}
      note={words.endMeans[end]}
    />
  )
}

function MediumFields({ index, place }: { index: number; place: number }) {
  const { t } = useSpeech()
  const words = t.intake.devices
  const { devices, changeDevice } = useForm()
  const medium = devices[index]?.media?.[place] ?? {}
  const changeMedium = (change: (one: MediumDraft) => MediumDraft) =>
    changeDevice(index, (device) => ({
      ...device,
      media: changeAt(device.media ?? [], place, change),
    }))
  const patch = (part: MediumDraft) => changeMedium((one) => ({ ...one, ...part }))
  const unknown = { value: 'unknown', label: t.common.unknown } as const
  const yesNo = [
    { value: 'yes', label: t.common.yes },
    { value: 'no', label: t.common.no },
    unknown,
  ] as const
  return (
    <>
      <ChoiceTiles
        label={`${words.medium(place + 1)}: ${words.mediumKind}`}
        value={medium.kind}
        onChange={(kind) => patch({ kind })}
        options={Medium.shape.kind.options.map((value) =>
          value === 'unknown' ? unknown : { value, label: t.words.mediumKind[value] },
        )}
      />
      <div className={styles.pair}>
        <TextField
          label={words.capacity}
          optional
          value={medium.capacity ?? ''}
          onChange={(capacity) => patch({ capacity })}
        />
        <TextField
          label={words.mediumModel}
          optional
          value={medium.model ?? ''}
          onChange={(model) => patch({ model })}
        />
      </div>
      <TextField
        label={words.mediumSerial}
        spelled
        optional
        value={serialOf(medium)}
        onChange={(number) =>
          changeMedium(({ serial: _former, ...one }) =>
            number === '' ? one : { ...one, serial: { readable: true, number } },
          )
        }
      />
      <div className={styles.pair}>
        <ChoiceTiles
          label={words.encrypted}
          value={medium.encrypted}
          onChange={(encrypted) => patch({ encrypted })}
          options={yesNo}
        />
        <ChoiceTiles
          label={words.removable}
          value={medium.removable}
          onChange={(removable) => patch({ removable })}
          options={yesNo}
        />
      </div>
      <div className={styles.row}>
        <Button
          kind="plain"
          icon="minus"
          label={`${t.common.remove}: ${words.medium(place + 1)}`}
          onPress={() =>
            changeDevice(index, (device) => ({
              ...device,
              media: removeAt(device.media ?? [], place),
            }))
          }
        >
          {t.common.remove}
        </Button>
      </div>
    </>
  )
}

/** The number on the medium, '' while none was read: the order to erase it and the certificate name it by this. */
const serialOf = ({ serial }: MediumDraft): string =>
  serial !== undefined && 'number' in serial ? (serial.number ?? '') : ''

function sayMedium(
  medium: MediumDraft,
  words: { mediumKind: Record<Medium['kind'], string> },
): string {
  const kind = words.mediumKind[medium.kind ?? 'unknown']
  return [kind, medium.capacity, medium.model]
    .filter((part) => part !== undefined && part !== '')
    .join(' ')
}

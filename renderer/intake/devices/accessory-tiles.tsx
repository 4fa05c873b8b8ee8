import { CheckTiles } from '../../parts/tiles.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSpeech } from '../../speech.tsx'
import { suggested } from '../../../shared/messages/de/intake.suggested.ts'
import type { Accessory } from '../../../shared/model/items.ts'
import { useForm, without } from '../draft/form.tsx'
import { changeAt, withAccessories } from '../model/device.ts'

const kinds: readonly Accessory['kind'][] = [...suggested.accessories, 'other']

/** What goes along with the device; "none" is an answer too, so that nobody wonders later. */
export function AccessoryTiles({ index }: { index: number }) {
  const { t } = useSpeech()
  const words = t.intake.devices
  const { devices, changeDevice, errorAt } = useForm()
  const accessories = devices[index]?.accessories
  const chosen = (accessories ?? []).flatMap((one) => (one.kind === undefined ? [] : [one.kind]))
  const nothing = accessories !== undefined && accessories.length === 0
  const values = nothing ? (['none'] as const) : chosen

  function choose(next: (Accessory['kind'] | 'none')[]) {
    const things = next.filter((value) => value !== 'none')
    if (next.includes('none') && !nothing) {
      changeDevice(index, (device) => ({ ...device, accessories: [] }))
    } else if (things.length === 0) {
      changeDevice(index, (device) => without(device, 'accessories'))
    } else {
      changeDevice(index, (device) => withAccessories(device, things))
    }
  }

  const other = (accessories ?? []).findIndex((one) => one.kind === 'other')
  return (
    <>
      <CheckTiles<Accessory['kind'] | 'none'>
        label={words.accessories}
        values={values}
        onChange={choose}
        options={[
          { value: 'none', label: t.common.none },
          ...kinds.map((value) => ({ value, label: t.words.accessory[value] })),
        ]}
        error={errorAt(`devices.${index}.accessories`)}
      />
      {other < 0 ? null : (
        <TextField
          label={words.accessoryNote}
          value={accessories?.[other]?.note ?? ''}
          onChange={(note) =>
            changeDevice(index, (device) => ({
              ...device,
              accessories: changeAt(device.accessories ?? [], other, (one) => ({ ...one, note })),
            }))
          }
          error={errorAt(`devices.${index}.accessories.${other}`)}
        />
      )}
    </>
  )
}

import { useEffect, useRef, useState } from 'react'

import { Button } from '../../parts/button.tsx'
import { ChoiceTiles } from '../../parts/tiles.tsx'
import { useSpeech } from '../../speech.tsx'
import { useForm } from '../draft/form.tsx'
import { tapGoesOn } from '../draft/next-field.ts'
import styles from '../form.module.css'
import { deviceKinds, iconOfKind } from '../model/choices.ts'
import { newDevice, withKind } from '../model/device.ts'
import { AccessoryTiles } from './accessory-tiles.tsx'
import { DamagePicture } from './damage-picture.tsx'
import { DeviceFacts } from './device-facts.tsx'
import { MediaFields } from './media-fields.tsx'
import { NameField } from './name-field.tsx'
import { Photos } from './photos.tsx'
import { SerialField } from './serial-field.tsx'

/** What goes along: one device or several, each with media, accessories and its condition. */
export function DevicesStep({ index }: { index: number }) {
  const { t } = useSpeech()
  const { devices } = useForm()
  const [byArrow, setByArrow] = useState(false)
  const device = devices[index]
  if (device === undefined) return <FirstDevice onArrow={() => setByArrow(true)} />
  return (
    <div className={styles.columns} key={device.id ?? index} ref={fromTheTop}>
      <div className={styles.column}>
        <KindAndName index={index} goesOn={byArrow} onShown={() => setByArrow(false)} />
        <SerialField index={index} />
        <AccessoryTiles index={index} />
        <DeviceFacts index={index} />
        <MediaFields index={index} />
      </div>
      <aside className={styles.side} aria-label={t.intake.devices.condition}>
        <DamagePicture index={index} />
        <Photos index={index} />
      </aside>
    </div>
  )
}

/** Another device begins at its first question, however far down the one before was left. */
const fromTheTop = (columns: HTMLElement | null) => {
  columns?.closest('[data-scrolls]')?.scrollTo({ top: 0 })
}

/**
 * Kind and name. Once the kind is known it shrinks to one tile beside the name; a tap on it shows all again. Where an
 * arrow has just chosen the kind of the first device, it goes on among these tiles.
 */
function KindAndName(props: { index: number; goesOn: boolean; onShown: () => void }) {
  const { t } = useSpeech()
  const { index, goesOn, onShown } = props
  const { devices, changeDevice, errorAt } = useForm()
  const kind = devices[index]?.kind
  const [choosing, setChoosing] = useState(goesOn)
  const tiles = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!goesOn) return
    tiles.current?.querySelector<HTMLInputElement>('input:checked')?.focus()
    onShown()
  }, [goesOn, onShown])
  if (kind === undefined || choosing) {
    return (
      <>
        <div
          ref={tiles}
          onPointerUpCapture={tapGoesOn}
          // an arrow chooses at once; the tiles stay, so that the next arrow finds them
          onKeyDownCapture={({ key }) => key.startsWith('Arrow') && setChoosing(true)}
          role="presentation"
        >
          <ChoiceTiles
            label={t.intake.devices.kind}
            value={kind}
            onChange={(chosen) => changeDevice(index, (device) => withKind(device, chosen))}
            options={deviceKinds.map((value) => ({
              value,
              label: t.words.deviceKind[value],
              icon: iconOfKind[value],
            }))}
            error={errorAt(`devices.${index}.kind`)}
          />
        </div>
        <NameField index={index} />
      </>
    )
  }
  return (
    <div className={styles.kind}>
      <div className={styles.column8}>
        <span className={styles.label}>{t.intake.devices.kind}</span>
        <Button
          icon={iconOfKind[kind]}
          label={`${t.intake.devices.kind}: ${t.words.deviceKind[kind]}. ${t.common.change}`}
          onPress={() => setChoosing(true)}
        >
          {t.words.deviceKind[kind]}
        </Button>
      </div>
      <NameField index={index} />
    </div>
  )
}

/** Before anything is there, the kind is the only question. */
function FirstDevice({ onArrow }: { onArrow: () => void }) {
  const { t } = useSpeech()
  const { edit } = useForm()
  return (
    <div
      onPointerUpCapture={tapGoesOn}
      onKeyDownCapture={({ key }) => key.startsWith('Arrow') && onArrow()}
      role="presentation"
    >
      <ChoiceTiles
        label={t.intake.devices.kind}
        arrange="grid"
        size="door"
        value={undefined}
        onChange={(kind) =>
          edit((draft) => ({
            ...draft,
            devices: [...(draft.devices ?? []), withKind(newDevice(), kind)],
          }))
        }
        options={deviceKinds.map((value) => ({
          value,
          label: t.words.deviceKind[value],
          icon: iconOfKind[value],
        }))}
      />
    </div>
  )
}

/** Which device is shown, another one, or one less. */
export function DeviceChoice(props: { index: number; onIndex: (index: number) => void }) {
  const { t } = useSpeech()
  const words = t.intake.devices
  const { devices, edit } = useForm()
  if (devices.length === 0) return null
  return (
    <>
      {devices.length > 1
        ? devices.map((device, place) => (
            <Button
              key={device.id ?? place}
              size="small"
              pressed={place === props.index}
              onPress={() => props.onIndex(place)}
            >
              {words.count(place + 1, devices.length)}
            </Button>
          ))
        : null}
      {devices.length > 1 ? (
        <Button
          icon="minus"
          onPress={() => {
            props.onIndex(0)
            edit((draft) => ({
              ...draft,
              devices: (draft.devices ?? []).filter((_, place) => place !== props.index),
            }))
          }}
        >
          {words.removeDevice}
        </Button>
      ) : null}
      <Button
        icon="plus"
        onPress={() => {
          props.onIndex(devices.length)
          edit((draft) => ({ ...draft, devices: [...(draft.devices ?? []), newDevice()] }))
        }}
      >
        {words.another}
      </Button>
    </>
  )
}

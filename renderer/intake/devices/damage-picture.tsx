import { useEffect, useRef, useState } from 'react'

import { Button } from '../../parts/button.tsx'
import { PinnedPicture } from '../../parts/pinned-picture.tsx'
import { TextField } from '../../parts/text-field.tsx'
import { useSpeech } from '../../speech.tsx'
import { messages } from '../../../shared/messages/messages.ts'
import type { PriorDamage } from '../../../shared/model/items.ts'
import { useForm, without } from '../draft/form.tsx'
import { QuickWords } from '../draft/quick-words.tsx'
import form from '../form.module.css'
import { viewsOf } from '../model/choices.ts'
import { changeAt, removeAt, type DamageDraft } from '../model/device.ts'
import { DeviceDrawing } from './device-drawing.tsx'
import styles from './devices.module.css'

const mostDamages = 20

/** Damage that was there before us, pinned where it is. "None visible" is an answer and has to be given. */
export function DamagePicture({ index }: { index: number }) {
  const { t } = useSpeech()
  const words = t.intake.devices
  const { devices, changeDevice, errorAt } = useForm()
  const { kind = 'other', priorDamage } = devices[index] ?? {}
  const views = viewsOf(kind)
  const [looked, setLooked] = useState<PriorDamage['view']>()
  const view = looked !== undefined && views.includes(looked) ? looked : (views[0] ?? 'front')
  const damages = priorDamage ?? []
  const [newest, setNewest] = useState<number>()
  const missing = errorAt(`devices.${index}.priorDamage`)
  return (
    <section className={styles.damage} aria-label={words.damage}>
      <div className={styles.damageHead}>
        <span className={form.label}>{words.damage}</span>
        <div className={form.row}>
          {views.map((one) => (
            <Button key={one} size="small" pressed={one === view} onPress={() => setLooked(one)}>
              {words.views[one]}
            </Button>
          ))}
        </div>
      </div>
      <PinnedPicture
        label={words.picture(t.words.deviceKind[kind], words.views[view])}
        picture={<DeviceDrawing kind={kind} view={view} />}
        pins={damages.flatMap((damage, place) =>
          damage.view === view
            ? [{ x: damage.x ?? 0, y: damage.y ?? 0, number: place + 1, label: damage.text ?? '' }]
            : [],
        )}
        onPin={(x, y) => {
          // the same spot again is the same damage
          const isThere = damages.some((one) => one.view === view && one.x === x && one.y === y)
          if (damages.length >= mostDamages || isThere) return
          setNewest(damages.length)
          changeDevice(index, (device) => ({
            ...device,
            priorDamage: [...(device.priorDamage ?? []), { view, x, y, text: '' }],
          }))
        }}
      />
      {damages.map((damage, place) => (
        <DamageLine
          key={`${damage.view} ${damage.x} ${damage.y}`}
          index={index}
          place={place}
          damage={damage}
          isNew={place === newest}
        />
      ))}
      {damages.length === 0 ? (
        <div className={form.row}>
          <Button
            pressed={priorDamage !== undefined}
            {...(priorDamage === undefined ? {} : { icon: 'check' as const })}
            onPress={() =>
              changeDevice(index, (device) =>
                priorDamage === undefined
                  ? { ...device, priorDamage: [] }
                  : without(device, 'priorDamage'),
              )
            }
          >
            {words.damageNone}
          </Button>
          {missing === undefined ? null : <span className={styles.missing}>{missing}</span>}
        </div>
      ) : null}
    </section>
  )
}

function DamageLine(props: { index: number; place: number; damage: DamageDraft; isNew: boolean }) {
  const { t } = useSpeech()
  const words = t.intake.devices
  const { changeDevice, errorAt } = useForm()
  const { index, place } = props
  const text = props.damage.text ?? ''
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // what was marked is described next; the picture stays where it is, for another spot
    if (props.isNew) line.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [props.isNew])
  const change = (how: (damages: DamageDraft[]) => DamageDraft[]) =>
    changeDevice(index, (device) => ({ ...device, priorDamage: how(device.priorDamage ?? []) }))
  const write = (value: string) =>
    change((all) => changeAt(all, place, (one) => ({ ...one, text: value })))
  const german = messages.de.intake.devices.damageTexts
  return (
    <div ref={line} className={styles.damageLine}>
      <TextField
        label={words.damageText(place + 1)}
        placeholder={words.damageHint}
        value={text}
        onChange={write}
        error={errorAt(`devices.${index}.priorDamage.${place}`)}
        side={
          <Button
            kind="plain"
            icon="close"
            label={`${t.common.remove}: ${words.damageText(place + 1)}`}
            onPress={() => change((all) => removeAt(all, place))}
          >
            {''}
          </Button>
        }
      />
      {text === '' ? (
        <QuickWords
          className={form.row}
          words={words.damageTexts.map((label, which) => ({
            label,
            written: german[which] ?? label,
          }))}
          onWrite={write}
        />
      ) : null}
    </div>
  )
}

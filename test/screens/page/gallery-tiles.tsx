import { useState } from 'react'

import { CheckRow } from '../../../renderer/parts/check-row.tsx'
import { CheckTiles, ChoiceTiles, YesNoTiles } from '../../../renderer/parts/tiles.tsx'
import styles from './gallery.module.css'

const options = [
  { value: 'yes', label: 'ja' },
  { value: 'encrypted', label: 'nein, verschlüsselt' },
  { value: 'stay', label: 'nein, Datenträger bleibt hier', hint: 'auch Karten und zweite Platten' },
  { value: 'never', label: 'nicht möglich', disabled: true },
] as const
type Value = (typeof options)[number]['value']

export function Tiles() {
  const [one, setOne] = useState<Value>('yes')
  const [none, setNone] = useState<Value>()
  const [several, setSeveral] = useState<Value[]>(['yes', 'stay'])
  const [answer, setAnswer] = useState<boolean>()
  const [ticked, setTicked] = useState(true)
  return (
    <div className={styles['columns']}>
      <ChoiceTiles
        label="Gewählt, mit Folge darunter"
        value={one}
        onChange={setOne}
        options={options}
        note="Ja: Vertrag zur Auftragsverarbeitung nötig."
      />
      <ChoiceTiles
        label="Fehlt noch"
        value={none}
        onChange={setNone}
        options={options}
        error="Hier fehlt noch etwas."
      />
      <CheckTiles label="Mehrere" values={several} onChange={setSeveral} options={options} />
      <ChoiceTiles label="Gesperrt" value={one} onChange={setOne} options={options} disabled />
      <YesNoTiles
        label="Liegt die Kopie verschlüsselt?"
        value={answer}
        onChange={setAnswer}
        optional
      />
      <div>
        <CheckRow
          label="Angekreuzt"
          note="mit einer zweiten Zeile"
          checked={ticked}
          onChange={setTicked}
        />
        <CheckRow label="Nicht angekreuzt" checked={!ticked} onChange={() => setTicked(!ticked)} />
        <CheckRow label="Gesperrt" checked={false} onChange={() => undefined} disabled />
      </div>
    </div>
  )
}

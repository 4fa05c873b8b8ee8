import { useState } from 'react'

import { DateField } from '../../../renderer/parts/date-field.tsx'
import { MoneyField, WholeNumberField } from '../../../renderer/parts/money-field.tsx'
import { SearchField } from '../../../renderer/parts/search-field.tsx'
import { SecretField } from '../../../renderer/parts/secret-field.tsx'
import { SelectField } from '../../../renderer/parts/select-field.tsx'
import { TextField } from '../../../renderer/parts/text-field.tsx'
import styles from './gallery.module.css'

export function Fields() {
  const [text, setText] = useState('Lenovo ThinkPad T14')
  const [empty, setEmpty] = useState('')
  const [secret, setSecret] = useState('vier Wörter die nicht passen')
  const [cents, setCents] = useState<number | undefined>(79_00)
  const [number, setNumber] = useState<number | undefined>(14)
  const [day, setDay] = useState<string | undefined>('2026-12-24')
  const [state, setState] = useState<'SH' | 'HH'>('SH')
  return (
    <div className={styles['columns']}>
      <TextField
        label="Hersteller und Modell"
        value={text}
        onChange={setText}
        note="So wie es am Gerät steht."
      />
      <TextField
        label="Leer und freiwillig"
        optional
        value={empty}
        onChange={setEmpty}
        placeholder="Platzhalter"
      />
      <TextField label="Falsch" value={empty} onChange={setEmpty} error="Hier fehlt noch etwas." />
      <TextField label="Gesperrt" value={text} onChange={setText} disabled />
      <TextField label="Mehrere Zeilen" lines={3} value={text} onChange={setText} />
      <SecretField label="Passphrase" value={secret} onChange={setSecret} />
      <MoneyField label="Höchstpreis" cents={cents} onChange={setCents} />
      <WholeNumberField
        label="Frist"
        unit="Tage"
        number={number}
        onChange={setNumber}
        min={0}
        max={90}
      />
      <DateField label="Zugesagt für" day={day} onChange={setDay} />
      <SelectField
        label="Bundesland"
        value={state}
        onChange={setState}
        options={[
          { value: 'SH', label: 'Schleswig-Holstein' },
          { value: 'HH', label: 'Hamburg' },
        ]}
      />
      <SearchField label="Kunde, Gerät, Seriennummer" value={text} onChange={setText} />
    </div>
  )
}

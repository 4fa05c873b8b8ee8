import { Change, type ChangedField } from '../../shared/model/corrections.ts'
import type { Intake } from '../../shared/model/intake.ts'
import type { TypedValue } from '../../shared/model/typed-forms.ts'
import type { Speech } from '../../shared/messages/messages.ts'
import { DateField } from '../parts/date-field.tsx'
import { MoneyField } from '../parts/money-field.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ChoiceTiles, YesNoTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import { thingsOf } from './correction-fields.ts'

const longest: Partial<Record<ChangedField, number>> = {
  serial: 60,
  deviceName: 120,
  signatory: 120,
  familyName: 80,
  givenName: 80,
  organisation: 160,
  scope: 1200,
  limits: 600,
}

/** The change as it is sent, once it is complete. */
export function changeOf(field: ChangedField, typed: TypedValue): Change | undefined {
  const { text, cents, day, yes, level, item, which } = typed
  const to = {
    amount: cents,
    ceiling: cents,
    target: day,
    accessLevel: level === undefined ? undefined : Number(level),
    permission: yes,
  }
  const value = field in to ? to[field as keyof typeof to] : text // `in` has just said that it is one of its keys
  const asked = {
    field,
    to: value,
    ...(field === 'serial' || field === 'deviceName' ? { item } : {}),
    ...(field === 'permission' ? { which } : {}),
  }
  const read = Change.safeParse(asked)
  return read.success ? read.data : undefined
}

interface Props {
  readonly field: ChangedField
  readonly intake: Intake
  readonly typed: TypedValue
  readonly onChange: (more: TypedValue) => void
  readonly error: string | undefined
}

/** What stands there now, and the right value. */
export function CorrectionValue(props: Props) {
  const speech = useSpeech()
  const words = speech.t.correcting
  const { field, intake, typed } = props
  const now = valueNow(field, intake, typed, speech)
  return (
    <>
      <Which {...props} />
      {now === undefined ? null : <p>{now === '' ? words.nowNothing : words.now(now)}</p>}
      <RightValue {...props} />
    </>
  )
}

/** Of which item or permission, where a field alone does not say it. */
function Which({ field, intake, typed, onChange, error }: Props) {
  const { t } = useSpeech()
  if (field === 'permission') {
    const which = ['bypassPassword', 'reset', 'openCase', 'delete'] as const
    return (
      <SelectField
        label={t.correcting.which}
        value={typed.which}
        onChange={(value) => onChange({ which: value })}
        options={which.map((value) => ({ value, label: t.job.order.permission[value] }))}
        error={typed.which === undefined ? error : undefined}
      />
    )
  }
  if (field !== 'serial' && field !== 'deviceName') return null
  return (
    <SelectField
      label={t.correcting.item}
      value={typed.item}
      onChange={(item) => onChange({ item })}
      options={thingsOf(intake, field).map(({ id, label }) => ({ value: id, label }))}
      error={typed.item === undefined ? error : undefined}
    />
  )
}

function RightValue({ field, typed, onChange, error }: Props) {
  const { t } = useSpeech()
  const label = t.correcting.to
  switch (field) {
    case 'amount':
    case 'ceiling':
      return (
        <MoneyField
          label={label}
          cents={typed.cents}
          onChange={(cents) => onChange({ cents })}
          error={error}
        />
      )
    case 'target':
      return (
        <DateField
          label={label}
          day={typed.day}
          onChange={(day) => onChange({ day })}
          error={error}
        />
      )
    case 'permission':
      return (
        <YesNoTiles
          label={label}
          value={typed.yes}
          onChange={(yes) => onChange({ yes })}
          error={error}
        />
      )
    case 'accessLevel':
      return (
        <ChoiceTiles
          arrange="column"
          label={label}
          value={typed.level}
          onChange={(level) => onChange({ level })}
          options={(['0', '1', '2', '3'] as const).map((value) => ({
            value,
            label: t.words.accessLevel[value],
          }))}
          error={error}
        />
      )
    default:
      return (
        <TextField
          label={label}
          value={typed.text ?? ''}
          onChange={(text) => onChange({ text })}
          lines={field === 'scope' || field === 'limits' ? 3 : 1}
          maxLength={longest[field] ?? 120}
          spelled={field === 'serial'}
          error={error}
        />
      )
  }
}

/** What stands there now, in words; empty when nothing does, undefined while nobody said where to look. */
function valueNow(
  field: ChangedField,
  intake: Intake,
  typed: TypedValue,
  { t, f }: Speech,
): string | undefined {
  const { order, customer, signatory } = intake
  switch (field) {
    case 'serial':
    case 'deviceName': {
      const thing = thingsOf(intake, field).find(({ id }) => id === typed.item)
      if (thing === undefined) return undefined
      if (field === 'deviceName') return thing.label
      return thing.serial?.readable === true ? thing.serial.number : ''
    }
    case 'permission':
      if (typed.which === undefined) return undefined
      return order.permissions[typed.which] ? t.common.yes : t.common.no
    case 'amount':
      return f.money(order.price.amountCents)
    case 'ceiling':
      return f.money(order.price.ceilingCents)
    case 'target':
      return f.day(order.targetOn)
    case 'accessLevel':
      return t.words.accessLevel[order.accessLevel]
    case 'signatory':
      return signatory.name
    case 'organisation':
      return customer.organisation ?? ''
    case 'familyName':
    case 'givenName':
      return customer.contact[field] ?? ''
    case 'scope':
    case 'limits':
      return order[field] ?? ''
  }
}

import { memo, type ReactNode } from 'react'
import {
  Checkbox,
  CheckboxGroup,
  FieldError,
  Label,
  Radio,
  RadioGroup,
  Text,
} from 'react-aria-components'

import { useSpeech } from '../speech.tsx'
import field from './field.module.css'
import { Icon } from './icon.tsx'
import type { IconName } from './icon-lines.tsx'
import { saysTheSame, useSteady } from './steady.ts'
import styles from './tiles.module.css'

export interface Option<V extends string> {
  readonly value: V
  readonly label: string
  /** A second line on the tile. */
  readonly hint?: string
  readonly icon?: IconName
  readonly disabled?: boolean
}

interface GroupProps<V extends string> {
  readonly label: string
  readonly options: readonly Option<V>[]
  /** The consequence of the choice, in readable ink under the tiles. */
  readonly note?: ReactNode
  readonly error?: string | undefined
  readonly optional?: boolean
  readonly disabled?: boolean
  /** `row` wraps tiles as wide as their words; `column` gives each a line; `grid` makes them equal. */
  readonly arrange?: 'row' | 'column' | 'grid'
  readonly hideLabel?: boolean
  readonly size?: 'normal' | 'door'
}

interface ChoiceProps<V extends string> extends GroupProps<V> {
  readonly value: V | undefined
  readonly onChange: (value: V) => void
}

/** One of several, as tiles instead of a drop-down. `undefined` = not answered yet. */
export function ChoiceTiles<V extends string>(props: ChoiceProps<V>) {
  const onChange = useSteady((value: string) => {
    const chosen = props.options.find((option) => option.value === value)
    if (chosen !== undefined) props.onChange(chosen.value)
  })
  return <DrawnChoice {...props} onChange={onChange} />
}

/** Drawn again only when it shows something else: a form has hundreds of tiles, and one letter changes none of them. */
const DrawnChoice = memo(function DrawnChoice(props: ChoiceProps<string>) {
  return (
    <RadioGroup
      className={field.field ?? ''}
      value={props.value ?? null}
      onChange={props.onChange}
      isInvalid={props.error !== undefined}
      isDisabled={props.disabled === true}
      {...(props.hideLabel === true ? { 'aria-label': props.label } : {})}
    >
      <GroupLabel {...props} />
      <div className={arrangement(props)}>
        {props.options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className={styles.tile ?? ''}
            isDisabled={option.disabled === true}
          >
            <Face option={option} />
          </Radio>
        ))}
      </div>
      <GroupNote {...props} />
    </RadioGroup>
  )
}, saysTheSame)

interface CheckProps<V extends string> extends GroupProps<V> {
  readonly values: readonly V[]
  readonly onChange: (values: V[]) => void
  /** Tiles that are no choice, such as "Anderes", at the end of the row. */
  readonly after?: ReactNode
}

/** Any number of several. */
export function CheckTiles<V extends string>(props: CheckProps<V>) {
  const onChange = useSteady((values: readonly string[]) =>
    props.onChange(
      props.options.map((option) => option.value).filter((value) => values.includes(value)),
    ),
  )
  return <DrawnChecks {...props} onChange={onChange} />
}

const DrawnChecks = memo(function DrawnChecks(props: CheckProps<string>) {
  return (
    <CheckboxGroup
      className={field.field ?? ''}
      value={[...props.values]}
      onChange={props.onChange}
      isInvalid={props.error !== undefined}
      isDisabled={props.disabled === true}
      {...(props.hideLabel === true ? { 'aria-label': props.label } : {})}
    >
      <GroupLabel {...props} />
      <div className={arrangement(props)}>
        {props.options.map((option) => (
          <Checkbox
            key={option.value}
            value={option.value}
            className={styles.tile ?? ''}
            isDisabled={option.disabled === true}
          >
            <Face option={option} />
          </Checkbox>
        ))}
        {props.after}
      </div>
      <GroupNote {...props} />
    </CheckboxGroup>
  )
}, saysTheSame)

/** A question that is answered yes or no, with no answer given in advance. */
export function YesNoTiles(
  props: Omit<GroupProps<'yes' | 'no'>, 'options'> & {
    readonly value: boolean | undefined
    readonly onChange: (value: boolean) => void
    readonly yes?: string
    readonly no?: string
  },
) {
  const { t } = useSpeech()
  const { value, onChange, yes = t.common.yes, no = t.common.no, ...rest } = props
  return (
    <ChoiceTiles
      {...rest}
      value={value === undefined ? undefined : value ? 'yes' : 'no'}
      onChange={(chosen) => onChange(chosen === 'yes')}
      options={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
    />
  )
}

function GroupLabel(props: { label: string; hideLabel?: boolean; optional?: boolean }) {
  const { t } = useSpeech()
  if (props.hideLabel === true) return null
  return (
    <Label className={field.label ?? ''}>
      {props.label}
      {props.optional === true ? <span className={field.optional}>{t.common.optional}</span> : null}
    </Label>
  )
}

function GroupNote(props: { note?: ReactNode; error?: string | undefined }) {
  return (
    <>
      {props.note !== undefined && props.error === undefined ? (
        <Text slot="description" className={field.note ?? ''}>
          {props.note}
        </Text>
      ) : null}
      <FieldError className={field.error ?? ''}>
        <Icon name="warning" size={18} />
        <span>{props.error}</span>
      </FieldError>
    </>
  )
}

function Face<V extends string>({ option }: { option: Option<V> }) {
  return (
    <>
      <span className={styles.tick}>
        <Icon name="check" size={16} />
      </span>
      {option.icon === undefined ? null : <Icon name={option.icon} />}
      <span className={styles.words}>
        <span>{option.label}</span>
        {option.hint === undefined ? null : <span className={styles.hint}>{option.hint}</span>}
      </span>
    </>
  )
}

function arrangement(props: {
  arrange?: 'row' | 'column' | 'grid'
  size?: 'normal' | 'door'
}): string {
  return [styles.tiles, styles[props.arrange ?? 'row'], styles[props.size ?? 'normal']].join(' ')
}

import { Button, Input, SearchField as AriaSearch } from 'react-aria-components'

import { useSpeech } from '../speech.tsx'
import { Icon } from './icon.tsx'
import styles from './search-field.module.css'

/** Searches as you type; Escape or the cross empties it. */
export function SearchField(props: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly startsHere?: boolean
}) {
  const { t } = useSpeech()
  return (
    <AriaSearch
      className={styles.search ?? ''}
      aria-label={props.label}
      value={props.value}
      onChange={props.onChange}
      maxLength={120}
      {...(props.startsHere === undefined ? {} : { autoFocus: props.startsHere })}
    >
      <Icon name="search" />
      <Input
        className={styles.input ?? ''}
        placeholder={props.label}
        spellCheck={false}
        autoComplete="off"
      />
      <Button className={styles.clear ?? ''} aria-label={t.common.clearSearch}>
        <Icon name="close" size={18} />
      </Button>
    </AriaSearch>
  )
}

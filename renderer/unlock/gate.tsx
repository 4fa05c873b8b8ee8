import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

import type { Language } from '../../shared/messages/format.ts'
import { Icon, Mark } from '../parts/icon.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './gate.module.css'

/** The house with its door closed: our mark at the left, one thing to do at the right. */
export function Gate(props: {
  readonly children: ReactNode
  readonly language?: Language
  readonly onLanguage?: (language: Language) => void
}) {
  const { t } = useSpeech()
  const { onLanguage } = props
  const other = props.language === 'en' ? 'de' : 'en'
  return (
    <div className={styles.gate}>
      <aside className={styles.side}>
        <Mark size={64} />
        <p className={styles.name}>{t.common.appName}</p>
        <p className={styles.motto}>{t.unlock.motto}</p>
        {onLanguage === undefined ? null : (
          <Button className={styles.language ?? ''} onPress={() => onLanguage(other)}>
            <Icon name="globe" />
            <span lang={other}>{t.unlock.otherLanguage}</span>
          </Button>
        )}
      </aside>
      <main className={styles.main}>
        <div className={styles.inner}>{props.children}</div>
      </main>
    </div>
  )
}

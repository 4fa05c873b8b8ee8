import { useState } from 'react'

import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Icon } from '../parts/icon.tsx'
import type { IconName } from '../parts/icon-lines.tsx'
import { Pages } from '../pdf/pages.tsx'
import { useSpeech } from '../speech.tsx'
import type { ErrorCode } from '../../shared/contract/errors.ts'
import type { SheetView } from '../../shared/model/papers.ts'
import { LanguageButton, SizeButtons, TakeBack } from './controls.tsx'
import { Frame } from './frame.tsx'
import { useGuest } from './guest-context.tsx'
import styles from './guest.module.css'

/** The sheet itself, page by page, and beside it the very sentences that stand in its summary. */
export function ReadScreen(props: {
  readonly sheet: SheetView
  readonly at: { number: number; count: number }
  readonly error: { code: ErrorCode } | undefined
  readonly onShown: () => void
  readonly onSign: () => void
  readonly onQuestion: () => void
}) {
  const { t } = useSpeech()
  const words = t.guest.read
  const { large } = useGuest()
  const { sheet } = props
  const [aid, setAid] = useState(false)
  const copy = useQuery('sheet.pages', { sheet: sheet.id, copy: copyFor(aid, large) })
  return (
    <Frame
      title={words.frame}
      at={props.at}
      controls={
        <>
          <SizeButtons />
          <LanguageButton />
        </>
      }
      side={<TakeBack />}
    >
      <div className={styles.reading}>
        {aid ? (
          <p className={styles.aid} lang="en">
            {words.aidOnly}
          </p>
        ) : null}
        <Pages
          key={aid ? 'aid' : 'sheet'}
          pdf={copy.asking ? undefined : copy.value?.pdf}
          words={{
            pages: words.pages(sheet.title),
            pageOf: words.pageOf,
            opening: words.opening,
            broken: words.broken,
          }}
          // only the German pages are signed, so only they count as shown
          onLastShown={aid ? () => undefined : props.onShown}
        />
      </div>
      <aside className={styles.side} aria-label={words.short}>
        {/* what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={styles.told} tabIndex={0}>
          <h1 className={styles.sheetTitle}>{sheet.title}</h1>
          {sheet.hasAid ? (
            <Button icon="globe" wide pressed={aid} onPress={() => setAid(!aid)}>
              {aid ? words.backToGerman : words.aid}
            </Button>
          ) : null}
          <Summary sentences={sheet.summary} />
          <ErrorText error={props.error ?? copy.error} />
        </div>
        <div className={styles.onward}>
          {sheet.shown ? null : (
            <p className={styles.quiet}>{aid ? words.germanToEnd : words.toEnd}</p>
          )}
          <Button
            kind="primary"
            size="door"
            wide
            iconAfter="arrowRight"
            disabled={!sheet.shown}
            onPress={props.onSign}
          >
            {words.toSign}
          </Button>
          <div className={styles.ask}>
            <Button kind="plain" wide onPress={props.onQuestion}>
              {words.question}
            </Button>
          </div>
        </div>
      </aside>
    </Frame>
  )
}

const copyFor = (aid: boolean, large: boolean) => {
  if (aid) return large ? 'aidLarge' : 'aid'
  return large ? 'large' : 'normal'
}

const icons: readonly IconName[] = ['eye', 'paper', 'shield', 'drive', 'flag', 'clock', 'pen']

function Summary({ sentences }: { sentences: readonly string[] }) {
  const { t } = useSpeech()
  const words = t.guest.read
  return (
    <>
      <h2>{words.short}</h2>
      {sentences.length === 0 ? (
        <p>{words.noSummary}</p>
      ) : (
        <ul className={styles.points} lang="de">
          {sentences.map((sentence, place) => (
            <li key={sentence} className={styles.point}>
              <Icon name={icons[place % icons.length] ?? 'paper'} />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      )}
      {sentences.length === 0 ? null : <p className={styles.quiet}>{words.onPaperToo}</p>}
    </>
  )
}

import { useEffect, useState } from 'react'

import type { Output } from '../../shared/contract/contract.ts'
import type { PassageView, WordingProblem } from '../../shared/model/wordings.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { TextField } from '../parts/text-field.tsx'
import { Pages } from '../pdf/pages.tsx'
import { useSpeech } from '../speech.tsx'
import type { SaveState } from '../bridge/saver.ts'
import { useWording } from './use-wording.ts'
import styles from './wordings.module.css'

/** One passage: what it says, what is wrong with it, and the paper as it would look. */
export function WordingEditor(props: {
  readonly passage: PassageView
  readonly onBack: () => void
}) {
  const { passage } = props
  const { t } = useSpeech()
  const words = t.wordings
  const { typed, type, kept, flush } = useWording(passage)
  const tried = useQuery('wording.try', { passage: passage.passage, wording: useSettled(typed) })
  const preview = useLast(tried.value?.preview)
  const problems = tried.value?.problems ?? []
  return (
    <div className={styles.editor}>
      <Card
        title={words.passages[passage.passage]}
        side={<Back onBack={() => void flush().then(props.onBack)} />}
      >
        <p>{`${passage.paper} · ${words.version(passage.version)}`}</p>
        <Warning passage={passage} />
        <TextField
          label={words.field}
          value={typed}
          onChange={type}
          lines={8}
          startsHere
          note={`${words.length(typed.length, passage.most)} ${words.marks}`}
        />
        <Placeholders names={passage.placeholders} />
        <Problems problems={problems} />
        <ErrorText error={tried.error} />
        <Saving
          passage={passage}
          typed={typed}
          kept={kept}
          flush={flush}
          onOriginal={() => type(passage.original)}
        />
      </Card>
      <Card title={words.preview}>
        <p>{problems.length > 0 ? words.previewOld : words.previewNote}</p>
        <Preview preview={preview} title={passage.paper} />
      </Card>
    </div>
  )
}

/** Asked once nobody has typed for this long; a preview for every letter would only be in the way. */
const settledMs = 400

function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const soon = setTimeout(() => setSettled(typed), settledMs)
    return () => clearTimeout(soon)
  }, [typed])
  return settled
}

type PreviewOf = NonNullable<Output<'wording.try'>['preview']>

/** The last preview there was: a mistake in the middle of typing does not take the paper away. */
function useLast(preview: PreviewOf | undefined): PreviewOf | undefined {
  const [last, setLast] = useState(preview)
  if (preview !== undefined && preview !== last) setLast(preview)
  return preview ?? last
}

function Back({ onBack }: { onBack: () => void }) {
  const { t } = useSpeech()
  return (
    <Button size="small" icon="arrowLeft" onPress={onBack}>
      {t.wordings.back}
    </Button>
  )
}

function Warning({ passage }: { passage: PassageView }) {
  const { t } = useSpeech()
  if (passage.unfit) return <Notice tone="stop">{t.wordings.unfit}</Notice>
  return passage.originalChanged ? <Notice tone="wait">{t.wordings.originalChanged}</Notice> : null
}

function Placeholders({ names }: { names: readonly string[] }) {
  const { t } = useSpeech()
  if (names.length === 0) return null
  return (
    <div>
      <p>{t.wordings.placeholders}</p>
      <ul className={styles.placeholders}>
        {names.map((name) => (
          <li key={name}>
            <code>{`{${name}}`}</code> {t.wordings.placeholder[name] ?? name}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Problems({ problems }: { problems: readonly WordingProblem[] }) {
  const { t } = useSpeech()
  if (problems.length === 0) return null
  return (
    <Notice tone="stop" title={t.wordings.problems} alert>
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>
            <Said problem={problem} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Said({ problem }: { problem: WordingProblem }) {
  const { t } = useSpeech()
  const words = t.wordings.problem
  switch (problem.problem) {
    case 'empty':
    case 'oneParagraph':
      return words[problem.problem]
    case 'tooLong':
      return words.tooLong(problem.most)
    case 'form':
      return words.form(problem.line)
    case 'unknownPlaceholder':
    case 'missingPlaceholder':
      return words[problem.problem](problem.name)
    case 'letter':
      return words.letter(problem.character)
    case 'forbidden':
      return words.forbidden(problem.found, t.wordings.why[problem.rule])
  }
}

/** Saving our own wording is the way back to it. */
function Saving(props: {
  readonly passage: PassageView
  readonly typed: string
  readonly kept: SaveState['state'] | undefined
  readonly flush: () => Promise<boolean>
  readonly onOriginal: () => void
}) {
  const { t } = useSpeech()
  const words = t.wordings
  const { passage: name, original } = props.passage
  const change = useCommand('wording.change')
  const restore = useCommand('wording.restore')
  const [saved, setSaved] = useState<{ wording: string; ours: boolean }>()
  const wording = props.typed.trim()
  const ours = wording === original

  async function save() {
    restore.clear()
    change.clear()
    // a draft under way must not come after what is taken
    await props.flush()
    const answer = ours
      ? await restore.run({ passage: name })
      : await change.run({ passage: name, wording })
    setSaved(answer.ok ? { wording, ours } : undefined)
  }

  const unchanged = wording === (props.passage.wording ?? original)
  const said =
    saved?.wording === wording
      ? saved.ours
        ? words.restored
        : words.saved
      : unchanged || props.kept === undefined
        ? ''
        : words.kept[props.kept]
  return (
    <>
      <ErrorText error={change.error ?? restore.error} />
      <output className={styles.saved}>{said}</output>
      <div className={styles.actions}>
        <Button icon="undo" disabled={ours} onPress={props.onOriginal}>
          {words.original}
        </Button>
        <Button
          kind="primary"
          busy={change.busy || restore.busy}
          disabled={unchanged}
          onPress={() => void save()}
        >
          {words.save}
        </Button>
      </div>
    </>
  )
}

function Preview(props: { readonly preview: PreviewOf | undefined; readonly title: string }) {
  const { t } = useSpeech()
  const words = t.guest.read
  const { preview } = props
  if (preview?.kind === 'lines')
    return (
      <div className={styles.mail}>
        {preview.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    )
  return (
    <div className={styles.pages}>
      <Pages
        pdf={preview?.pdf}
        keeps
        words={{
          pages: words.pages(props.title),
          pageOf: words.pageOf,
          opening: words.opening,
          broken: words.broken,
        }}
        onLastShown={() => undefined}
      />
    </div>
  )
}

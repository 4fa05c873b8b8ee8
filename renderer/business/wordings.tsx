import { useState } from 'react'

import type { EditablePassage, PassageView } from '../../shared/model/wordings.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Card, Notice } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { ListRow } from '../parts/list-row.tsx'
import { Wait } from '../parts/progress.tsx'
import { useSpeech } from '../speech.tsx'
import { WordingEditor } from './wording-editor.tsx'

/** The passages the business may word itself: a list, and one of them opened. */
export function Wordings() {
  const view = useQuery('wordings.view', {})
  const [opened, setOpened] = useState<EditablePassage>()
  const passages = view.value?.passages
  if (passages === undefined) return view.error ? <ErrorText error={view.error} /> : <Wait />
  const passage = passages.find((one) => one.passage === opened)
  return (
    <>
      <Advice />
      {passage === undefined ? (
        <List passages={passages} onOpen={setOpened} />
      ) : (
        <WordingEditor
          key={passage.passage}
          passage={passage}
          onBack={() => {
            // what was kept meanwhile stands in the list
            view.askAgain()
            setOpened(undefined)
          }}
        />
      )}
    </>
  )
}

/** Stays in sight while somebody words a contract. */
function Advice() {
  const { t } = useSpeech()
  return (
    <Notice title={t.wordings.adviceTitle}>
      <p>{t.wordings.advice}</p>
    </Notice>
  )
}

function List(props: {
  readonly passages: readonly PassageView[]
  readonly onOpen: (passage: EditablePassage) => void
}) {
  const { t } = useSpeech()
  const words = t.wordings
  return (
    <Card title={words.title}>
      <p>{words.lead}</p>
      <ul>
        {props.passages.map((one) => (
          <ListRow
            key={one.passage}
            icon="pen"
            title={words.passages[one.passage]}
            sub={`${one.paper} · ${words.version(one.version)}`}
            right={<State passage={one} />}
            onPress={() => props.onOpen(one.passage)}
          />
        ))}
      </ul>
    </Card>
  )
}

function State({ passage }: { passage: PassageView }) {
  const { t } = useSpeech()
  if (passage.draft !== undefined) return <Chip tone="wait">{t.wordings.draft}</Chip>
  if (passage.wording === undefined) return <span>{t.wordings.ours}</span>
  const open = passage.unfit || passage.originalChanged
  return <Chip tone={open ? 'wait' : 'ok'}>{open ? t.wordings.check : t.wordings.yours}</Chip>
}

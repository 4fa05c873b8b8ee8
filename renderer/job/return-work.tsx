import { Card } from '../parts/card.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import type { ReturnPart } from './return-items.tsx'

const oldParts = ['none', 'returned', 'disposed'] as const
const dataStates = ['unchanged', 'restored', 'wiped', 'notAccessed'] as const
const remote = ['notUsed', 'removed', 'staysAgreed'] as const

/** What was done, with which parts, and what became of the data. */
export function WorkPart({ form, insist }: ReturnPart) {
  const { t } = useSpeech()
  const words = t.returning
  const { draft, set, open } = form
  const missing = (part: (typeof open)[number]) =>
    insist && open.includes(part) ? t.common.missing : undefined
  return (
    <Card>
      <TextField
        label={words.work}
        note={words.workNote}
        lines={4}
        maxLength={1200}
        value={draft.workDone ?? ''}
        onChange={(workDone) => set({ workDone })}
        error={missing('workDone')}
      />
      <ChoiceTiles
        label={words.data}
        value={draft.dataState}
        onChange={(dataState) => set({ dataState })}
        options={dataStates.map((value) => ({ value, label: words.dataState[value] }))}
        error={missing('dataState')}
      />
      <TextField
        label={words.parts}
        optional
        lines={2}
        maxLength={600}
        value={draft.partsReplaced ?? ''}
        onChange={(partsReplaced) => set({ partsReplaced })}
      />
      <ChoiceTiles
        label={words.oldParts}
        value={draft.oldParts}
        onChange={(value) => set({ oldParts: value })}
        options={oldParts.map((value) => ({ value, label: words.oldPart[value] }))}
        error={missing('oldParts')}
      />
      <ChoiceTiles
        label={words.remoteTool}
        value={draft.remoteToolRemoved}
        onChange={(remoteToolRemoved) => set({ remoteToolRemoved })}
        options={remote.map((value) => ({ value, label: words.remote[value] }))}
        error={missing('remoteToolRemoved')}
      />
      <TextField
        label={words.openPoints}
        optional
        lines={2}
        maxLength={600}
        value={draft.openPoints ?? ''}
        onChange={(openPoints) => set({ openPoints })}
      />
    </Card>
  )
}

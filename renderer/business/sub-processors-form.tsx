import { useState } from 'react'

import type { SubProcessorExample } from '../../shared/contract/business.calls.ts'
import { SubProcessor } from '../../shared/model/business.ts'
import type { DraftOf } from '../../shared/model/draft.ts'
import { useForm } from '../bridge/use-form.ts'
import { wordOf } from '../bridge/use-typed.ts'
import { Button } from '../parts/button.tsx'
import { Card, EmptyState } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { DateField } from '../parts/date-field.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ListRow } from '../parts/list-row.tsx'
import { TextField } from '../parts/text-field.tsx'
import { ChoiceTiles } from '../parts/tiles.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './forms.module.css'

type Draft = DraftOf<SubProcessor>
type List = readonly SubProcessor[]

/** Who works for the business: the list, a form for each, and common examples to begin with. */
export function SubProcessorsFields(props: {
  readonly list: List
  readonly suggestions: readonly SubProcessorExample[]
  readonly onChange: (list: SubProcessor[]) => void
}) {
  const { t } = useSpeech()
  const [edited, setEdited] = useState<{ place: number; draft: Draft }>()
  const { list } = props
  const add = (draft: Draft) => setEdited({ place: list.length, draft })
  const tasks = new Set(list.map(({ task }) => task))
  const examples = props.suggestions.filter(({ task }) => !tasks.has(task))
  return (
    <>
      <Card
        flush
        title={t.business.tabs.subProcessors}
        side={
          <Button size="small" icon="plus" onPress={() => add({})}>
            {t.business.addSubProcessor}
          </Button>
        }
      >
        {list.length === 0 ? (
          <EmptyState icon="people" title={t.business.noSubProcessors}>
            {t.business.noSubProcessorsText}
          </EmptyState>
        ) : (
          <ul>
            {list.map((one, place) => (
              <Row
                key={`${one.name} ${one.task}`}
                one={one}
                onPress={() => setEdited({ place, draft: one })}
              />
            ))}
          </ul>
        )}
      </Card>
      {examples.length === 0 ? null : (
        <Card title={t.business.examples}>
          <div className={styles.examples}>
            {examples.map((one) => (
              <Button key={one.task} icon="plus" onPress={() => add(one)}>
                {one.task}
              </Button>
            ))}
          </div>
        </Card>
      )}
      {edited === undefined ? null : (
        <SubProcessorDialog
          draft={edited.draft}
          isNew={edited.place === list.length}
          onClose={() => setEdited(undefined)}
          onTake={(one) => props.onChange(list.toSpliced(edited.place, 1, one))}
          onRemove={() => props.onChange(list.toSpliced(edited.place, 1))}
        />
      )}
    </>
  )
}

function Row({ one, onPress }: { one: SubProcessor; onPress: () => void }) {
  const { t, f } = useSpeech()
  const words = t.business.subProcessor
  return (
    <ListRow
      icon="business"
      title={one.name}
      sub={`${one.task} · ${one.country}`}
      right={
        <>
          <Chip tone={one.touches === 'customerDevices' ? 'wait' : 'neutral'}>
            {words[one.touches]}
          </Chip>
          {one.contractOn === undefined ? (
            <Chip tone="stop">{words.noContract}</Chip>
          ) : (
            <Chip tone="ok">{words.contractFrom(f.day(one.contractOn))}</Chip>
          )}
        </>
      }
      onPress={onPress}
    />
  )
}

function SubProcessorDialog(props: {
  draft: Draft
  isNew: boolean
  onClose: () => void
  onTake: (one: SubProcessor) => void
  onRemove: () => void
}) {
  const { t } = useSpeech()
  const words = t.business.subProcessor
  // a new one, or one that is on the list or among the examples, each by its own name
  const place = `subProcessor:${props.isNew ? 'new' : 'listed'}:${wordOf(props.draft.name ?? '')}`
  const form = useForm(SubProcessor, props.draft, { place })
  const close = () => {
    form.done()
    props.onClose()
  }
  const { draft } = form
  const text = (key: 'name' | 'address' | 'contact' | 'task' | 'country' | 'transferBasis') => ({
    label: words[key],
    value: draft[key] ?? '',
    onChange: (value: string) => form.set({ [key]: value }),
    error: form.errorOf(key),
  })
  const take = () => {
    const value = form.tryIt()
    if (value === undefined) return
    props.onTake(value)
    close()
  }
  return (
    <Dialog
      wide
      open
      title={words.title}
      onClose={close}
      actions={
        <>
          {props.isNew ? null : (
            <Button
              kind="danger"
              onPress={() => {
                props.onRemove()
                close()
              }}
            >
              {t.common.remove}
            </Button>
          )}
          <Button onPress={close}>{t.common.cancel}</Button>
          <Button kind="primary" onPress={take}>
            {words.take}
          </Button>
        </>
      }
    >
      <div className={styles.grid}>
        <TextField {...text('name')} />
        <TextField {...text('task')} />
        <TextField {...text('address')} />
        <TextField {...text('contact')} />
        <TextField {...text('country')} />
        <TextField {...text('transferBasis')} optional note={words.transferBasisNote} />
        <DateField
          label={words.contractOn}
          optional
          // an emptied field is '' in a draft, which is no day
          day={draft.contractOn === '' ? undefined : draft.contractOn}
          onChange={(contractOn) => form.set({ contractOn: contractOn ?? '' })}
        />
        <ChoiceTiles
          label={words.touches}
          value={draft.touches}
          onChange={(touches) => form.set({ touches })}
          options={(['ownRecords', 'customerDevices'] as const).map((value) => ({
            value,
            label: words[value],
          }))}
          error={form.errorOf('touches')}
        />
      </div>
    </Dialog>
  )
}

import { useState } from 'react'

import { useCommand } from '../../bridge/use-command.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ErrorText } from '../../parts/error-text.tsx'
import { Pages } from '../../pdf/pages.tsx'
import { useSpeech } from '../../speech.tsx'
import type { AnswerTo } from '../../../shared/contract/contract.ts'
import type { SheetId } from '../../../shared/ids.ts'
import type { SheetView } from '../../../shared/model/papers.ts'
import styles from './signing.module.css'

/** A sheet to look at, as it is. Looking at it here does not count as shown to the customer. */
export function SheetPreview(props: {
  readonly sheet: Pick<SheetView, 'id' | 'title' | 'hasAid'>
  readonly copy: 'normal' | 'finished'
  readonly onClose: () => void
  readonly take?: ((answer: AnswerTo<'sheet.print'>) => boolean) | undefined
}) {
  const { t } = useSpeech()
  const words = t.guest.read
  const [aid, setAid] = useState(false)
  const asked = useQuery('sheet.pages', {
    sheet: props.sheet.id,
    copy: aid ? 'aid' : props.copy,
  })
  return (
    <Dialog
      wide
      open
      title={props.sheet.title}
      onClose={props.onClose}
      actions={
        <>
          {props.sheet.hasAid ? (
            <Button icon="globe" pressed={aid} onPress={() => setAid(!aid)}>
              {aid ? words.backToGerman : words.aid}
            </Button>
          ) : null}
          {aid ? <PrintAid sheet={props.sheet.id} /> : null}
          {props.copy === 'finished' && !aid ? (
            <Leaving sheet={props.sheet.id} take={props.take} />
          ) : null}
          <Button kind="primary" onPress={props.onClose}>
            {t.common.close}
          </Button>
        </>
      }
    >
      <ErrorText error={asked.error} />
      {aid ? <p lang="en">{words.aidOnly}</p> : null}
      <div className={styles.preview}>
        <Pages
          key={aid ? 'aid' : 'sheet'}
          pdf={asked.value?.pdf}
          words={{
            pages: words.pages(props.sheet.title),
            pageOf: words.pageOf,
            opening: words.opening,
            broken: words.broken,
          }}
          onLastShown={() => undefined}
        />
      </div>
    </Dialog>
  )
}

/** The reading aid on paper; every page of it says that the German paper binds. */
function PrintAid({ sheet }: { sheet: SheetId }) {
  const { t } = useSpeech()
  const print = useCommand('sheet.print')
  return (
    <>
      <ErrorText error={print.error} />
      <Button
        icon="printer"
        busy={print.busy}
        onPress={() => void print.run({ sheet, copy: 'aid' })}
      >
        {t.common.print}
      </Button>
    </>
  )
}

/** The finished PDF on paper or in a file; printed is not handed over, and a file neither. */
function Leaving(props: {
  sheet: SheetId
  take: ((answer: AnswerTo<'sheet.print'>) => boolean) | undefined
}) {
  const { t } = useSpeech()
  const words = t.intake.receipt
  const print = useCommand('sheet.print')
  const save = useCommand('sheet.save')
  const [saved, setSaved] = useState<string>()
  return (
    <>
      <ErrorText error={print.error ?? save.error} />
      {saved === undefined ? null : <output>{words.saved(saved)}</output>}
      <Button
        icon="printer"
        busy={print.busy}
        onPress={() => {
          void print
            .run({ sheet: props.sheet, copy: 'finished' })
            .then((answer) => props.take?.(answer))
        }}
      >
        {t.common.print}
      </Button>
      <Button
        icon="folder"
        busy={save.busy}
        onPress={() => {
          void save.run({ sheet: props.sheet }).then((answer) => {
            if (answer.ok) setSaved(answer.value.fileName)
          })
        }}
      >
        {words.save}
      </Button>
    </>
  )
}

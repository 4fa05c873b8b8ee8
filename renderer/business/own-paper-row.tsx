import { useState } from 'react'

import { isJobField, type OwnPaper } from '../../shared/model/own-papers.ts'
import { useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { FormDialog } from '../parts/form-dialog.tsx'
import { PdfDialog } from '../parts/pdf-dialog.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './forms.module.css'
import { isOutdated } from './law-as-of.ts'

/** One own PDF: what it stands for, what Obhut fills in, how to look at it and how to get rid of it. */
export function OwnPaperRow({ paper }: { paper: OwnPaper }) {
  const { t, f } = useSpeech()
  const words = t.ownPapers
  const [open, setOpen] = useState<'pages' | 'withdraw'>()
  const old = isOutdated(paper.lawAsOf)
  const filled = paper.fields.filter(isJobField)
  const unknown = paper.fields.filter((name) => !isJobField(name))
  return (
    <li className={styles.ownPaper}>
      <div className={styles.ownPaperHead}>
        <strong>{t.words.paper[paper.code]}</strong>
        <Chip tone={old ? 'wait' : 'ok'}>{old ? words.old : words.counts}</Chip>
      </div>
      <p>
        {words.said(paper.version, t.common.pages(paper.pages), f.day(paper.lawAsOf))}{' '}
        {words.depositedAt(f.moment(paper.depositedAt))}
      </p>
      {filled.length === 0 ? null : <p>{words.filled(filled.join(', '))}</p>}
      {unknown.length === 0 ? null : <p>{words.unknown(unknown.join(', '))}</p>}
      <div className={styles.ownPaperActions}>
        <Button size="small" icon="eye" onPress={() => setOpen('pages')}>
          {words.show}
        </Button>
        <Button size="small" onPress={() => setOpen('withdraw')}>
          {words.withdraw.open}
        </Button>
      </div>
      {open === 'pages' ? <Preview paper={paper} onClose={() => setOpen(undefined)} /> : null}
      {open === 'withdraw' ? <Withdraw paper={paper} onClose={() => setOpen(undefined)} /> : null}
    </li>
  )
}

interface Opened {
  readonly paper: OwnPaper
  readonly onClose: () => void
}

function Preview({ paper, onClose }: Opened) {
  const { t } = useSpeech()
  const asked = useQuery('ownPaper.pages', { id: paper.id })
  const title = t.words.paper[paper.code]
  return <PdfDialog title={title} pdf={asked.value?.pdf} error={asked.error} onClose={onClose} />
}

function Withdraw({ paper, onClose }: Opened) {
  const { t } = useSpeech()
  const words = t.ownPapers.withdraw
  const withdraw = useCommand('ownPaper.withdraw')
  return (
    <FormDialog
      title={words.title(t.words.paper[paper.code])}
      does={words.confirm}
      command={withdraw}
      onDo={() => withdraw.run({ id: paper.id })}
      leave={t.common.back}
      onClose={onClose}
      lead={<p>{words.text}</p>}
    />
  )
}

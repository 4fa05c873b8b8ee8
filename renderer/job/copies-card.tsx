import { useState } from 'react'

import type { JobView } from '../../shared/contract/job.calls.ts'
import type { WorkingCopy } from '../../shared/model/custody.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../speech.tsx'
import { today } from '../today.ts'
import { EraseCopyDialog, MakeCopyDialog } from './copy-dialogs.tsx'
import styles from './job.module.css'
import { RecordDialog } from './record-dialog.tsx'

/** Our copies of the customer's data, each with the day it has to be gone. */
export function CopiesCard({ job }: { readonly job: JobView }) {
  const { t, f } = useSpeech()
  const words = t.job.copies
  const [asking, setAsking] = useState<'copy' | 'instruction'>()
  const [erasing, setErasing] = useState<WorkingCopy>()
  const close = () => setAsking(undefined)
  if (job.state === 'intake') return null
  return (
    <Card
      flush
      title={words.title}
      side={
        job.state === 'inCustody' ? (
          <Button size="small" icon="plus" label={words.make} onPress={() => setAsking('copy')}>
            {t.job.record.save}
          </Button>
        ) : null
      }
    >
      {job.copies.length === 0 ? (
        <p className={styles.none}>{words.empty}</p>
      ) : (
        <ul className={styles.lines}>
          {job.copies.map((copy) => (
            <li key={copy.id} className={styles.block}>
              <span className={styles.two}>
                <span className={styles.strong}>{copy.what}</span>
                <span className={styles.quiet}>
                  {`${copy.where} · ${copy.encrypted ? words.locked : words.plain}`}
                </span>
              </span>
              <span className={styles.row}>
                {copy.deletedAt === undefined ? (
                  <>
                    <Chip tone={copy.deleteBy <= today() ? 'stop' : 'wait'}>
                      {words.dueOn(f.shortDay(copy.deleteBy))}
                    </Chip>
                    <Button size="small" icon="erase" onPress={() => setErasing(copy)}>
                      {words.erase}
                    </Button>
                  </>
                ) : (
                  <Chip tone="ok">{words.deletedOn(f.day(copy.deletedAt))}</Chip>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {asking === 'copy' ? (
        <MakeCopyDialog job={job} onInstruct={() => setAsking('instruction')} onClose={close} />
      ) : null}
      {asking === 'instruction' ? (
        <RecordDialog job={job} kind="INSTRUCTION" onClose={close} />
      ) : null}
      {erasing === undefined ? null : (
        <EraseCopyDialog job={job} copy={erasing} onClose={() => setErasing(undefined)} />
      )}
    </Card>
  )
}

import { contract } from '../../shared/contract/contract.ts'
import { jobFields, ownPaperCodes, type OwnPaper } from '../../shared/model/own-papers.ts'
import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { useForm } from '../bridge/use-form.ts'
import { Button } from '../parts/button.tsx'
import { Card, Notice } from '../parts/card.tsx'
import { DateField } from '../parts/date-field.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Folded } from '../parts/folded.tsx'
import { SelectField } from '../parts/select-field.tsx'
import { TextField } from '../parts/text-field.tsx'
import { useSpeech } from '../speech.tsx'
import { today } from '../today.ts'
import styles from './forms.module.css'
import { OwnPaperRow } from './own-paper-row.tsx'

/** PDFs of the business's own in place of our wording: those that lie here, and a new one. */
export function OwnPapers({ papers }: { papers: readonly OwnPaper[] }) {
  const { t } = useSpeech()
  const words = t.ownPapers
  return (
    <>
      <Card title={words.title}>
        <p>{words.lead}</p>
        {papers.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ul className={styles.ownPapers}>
            {papers.map((paper) => (
              <OwnPaperRow key={paper.id} paper={paper} />
            ))}
          </ul>
        )}
      </Card>
      <Deposit papers={papers} />
      <Folded title={words.fields.title} summary={words.fields.summary}>
        <p>{words.fields.text}</p>
        <ul className={styles.fieldNames}>
          {jobFields.map((name) => (
            <li key={name}>
              <code>{name}</code> {words.fields.of[name]}
            </li>
          ))}
        </ul>
      </Folded>
    </>
  )
}

function Deposit({ papers }: { papers: readonly OwnPaper[] }) {
  const { t } = useSpeech()
  const words = t.ownPapers
  const deposit = useCommand('ownPaper.deposit')
  const form = useForm(contract['ownPaper.deposit'].input, {}, { place: 'ownPaper' })
  const { code, version = '', lawAsOf } = form.draft
  // nobody has checked a text tomorrow
  const inFuture = lawAsOf !== undefined && lawAsOf > today()

  function choose() {
    const said = form.tryIt()
    if (said === undefined || inFuture) return
    void deposit.run(said).then((answer) => answer.ok && form.drop())
  }

  const replaced = papers.find((paper) => paper.code === code)
  return (
    <Card title={words.add}>
      <div className={styles.grid}>
        <SelectField
          label={words.paper}
          value={code}
          onChange={(chosen) => form.set({ code: chosen })}
          options={ownPaperCodes.map((value) => ({ value, label: t.words.paper[value] }))}
          error={form.errorOf('code')}
        />
        <TextField
          label={words.version}
          note={words.versionNote}
          value={version}
          onChange={(text) => form.set({ version: text })}
          maxLength={40}
          error={form.errorOf('version')}
        />
        <DateField
          label={words.lawAsOf}
          note={lawAsOf === undefined ? words.lawAsOfNote : undefined}
          day={lawAsOf}
          onChange={(day) =>
            day === undefined ? form.empty('lawAsOf') : form.set({ lawAsOf: day })
          }
          error={inFuture ? words.inFuture : form.errorOf('lawAsOf')}
        />
      </div>
      {replaced === undefined ? null : (
        <Notice tone="wait">
          <p>{words.replaces(replaced.version)}</p>
        </Notice>
      )}
      <ErrorText error={unlessCancelled(deposit.error)} />
      <div>
        <Button icon="folder" busy={deposit.busy} onPress={choose}>
          {replaced === undefined ? words.choose : words.replace}
        </Button>
      </div>
    </Card>
  )
}

import { useState } from 'react'

import { useCommand } from '../../bridge/use-command.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { ErrorText } from '../../parts/error-text.tsx'
import { Icon } from '../../parts/icon.tsx'
import { useSpeech } from '../../speech.tsx'
import type { SheetView } from '../../../shared/model/papers.ts'
import { signedBy } from '../../guest/turns.ts'
import type { Take } from '../../guest/use-sitting.ts'
import { earlyStartWay } from '../model/early-start.ts'
import { SheetPreview } from '../signing/sheet-preview.tsx'
import styles from './receipt.module.css'

/** One sheet: completed or a draft, printed, drafted as mail, delivered – each a state of its own. */
export function ReceiptRow({ sheet, take }: { sheet: SheetView; take: Take }) {
  const { t } = useSpeech()
  const words = t.intake.receipt
  const deliver = useCommand('sheet.deliver')
  const [reading, setReading] = useState(false)
  const finished = sheet.fileSha256 !== undefined
  const way = earlyStartWay(sheet)
  return (
    <li className={styles.row}>
      <span className={styles.icon}>
        <Icon name="paper" />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{sheet.title}</p>
        <p
          className={styles.sub}
        >{`${t.common.pages(sheet.pages)} · ${words.signed[signedBy(sheet)]}${way === undefined ? '' : `, ${words.early[way]}`}`}</p>
        <States sheet={sheet} />
        <ErrorText error={deliver.error} />
      </div>
      <div className={styles.buttons}>
        <Button
          size="small"
          icon="eye"
          label={`${t.common.show}: ${sheet.title}`}
          onPress={() => setReading(true)}
        >
          {t.common.show}
        </Button>
        {sheet.deliveredAt === undefined ? (
          <Button
            size="small"
            icon="hand"
            label={`${words.inHand}: ${sheet.title}`}
            busy={deliver.busy}
            onPress={() => {
              void deliver.run({ sheet: sheet.id, delivery: { kind: 'inHand' } }).then(take)
            }}
          >
            {words.inHand}
          </Button>
        ) : null}
      </div>
      {reading ? (
        <SheetPreview
          sheet={sheet}
          copy={finished ? 'finished' : 'normal'}
          onClose={() => setReading(false)}
          take={take}
        />
      ) : null}
    </li>
  )
}

function States({ sheet }: { sheet: SheetView }) {
  const { t } = useSpeech()
  const words = t.intake.receipt.state
  const delivered = sheet.deliveredAt !== undefined
  return (
    <span className={styles.states}>
      {sheet.fileSha256 === undefined ? (
        <Chip tone="wait">{words.draft}</Chip>
      ) : (
        <Chip tone="ok">{words.finished}</Chip>
      )}
      {sheet.printedAt === undefined ? null : <Chip>{words.printed}</Chip>}
      {sheet.draftedAt === undefined ? null : <Chip>{words.drafted}</Chip>}
      {delivered ? (
        <Chip tone={sheet.deliveredWeak ? 'wait' : 'ok'}>
          {sheet.deliveredWeak ? words.deliveredWeak : words.delivered}
        </Chip>
      ) : (
        <Chip tone="wait">{words.toDeliver}</Chip>
      )}
    </span>
  )
}

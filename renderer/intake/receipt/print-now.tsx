import { useCommand } from '../../bridge/use-command.ts'
import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/card.tsx'
import { ErrorText } from '../../parts/error-text.tsx'
import { useSpeech } from '../../speech.tsx'
import type { AnswerTo } from '../../../shared/contract/contract.ts'
import type { SheetView } from '../../../shared/model/papers.ts'

/** What was signed on the screen and belongs into the customer's hand on paper; until then the visit is not over. */
export function PrintNow(props: {
  readonly sheet: SheetView
  readonly take: (answer: AnswerTo<'sheet.print'>) => boolean
}) {
  const { t } = useSpeech()
  const words = t.intake.receipt.printNow
  const { sheet } = props
  const print = useCommand('sheet.print')
  return (
    <Notice
      tone="wait"
      icon="printer"
      title={words.title(sheet.title)}
      alert
      actions={
        <Button
          icon="printer"
          busy={print.busy}
          disabled={sheet.fileSha256 === undefined}
          onPress={() => {
            void print.run({ sheet: sheet.id, copy: 'finished' }).then(props.take)
          }}
        >
          {t.common.print}
        </Button>
      }
    >
      <p>{words.text}</p>
      <ErrorText error={print.error} />
    </Notice>
  )
}

import { customerOwes, ownTurns, penTurn } from '../../guest/turns.ts'
import { Notice } from '../../parts/card.tsx'
import { useSpeech } from '../../speech.tsx'
import type { SittingView } from '../../../shared/contract/job.calls.ts'

/** What the core says still stands in the way, in words; or that everything is signed. */
export function StillMissing({ view }: { view: SittingView }) {
  const { t } = useSpeech()
  const words = t.intake.signatures
  const declined = view.open.filter(({ sheet, slot, code }) => {
    if (code !== 'signatureMissing') return false
    const found = view.sheets.find(({ id }) => id === sheet)?.slots.find((one) => one.slot === slot)
    return found !== undefined && found.done !== 'open'
  })
  const asked = customerOwes(view) || penTurn(view) !== undefined || ownTurns(view).length > 0
  if (view.open.length === 0 && !asked) {
    return (
      <Notice tone="ok" alert>
        {words.allSigned[view.direction]}
      </Notice>
    )
  }
  return declined.map(({ sheet, slot }) => {
    const found = view.sheets.find(({ id }) => id === sheet)
    return (
      <Notice
        key={`${sheet ?? ''} ${slot ?? ''}`}
        tone="stop"
        title={`${words.open}: ${found?.title ?? ''}`}
      >
        {t.errors.signatureMissing.next}
      </Notice>
    )
  })
}

import type { Typed } from '../bridge/use-typed.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
import { useSpeech } from '../speech.tsx'

/** Says of a page that it shows what was typed earlier and does not count yet, and gives the way back. */
export function TypedBefore({ form }: { form: Pick<Typed<unknown>, 'fromBefore' | 'drop'> }) {
  const { t } = useSpeech()
  if (!form.fromBefore) return null
  return (
    <Notice tone="wait" title={t.business.typedBefore}>
      <Button size="small" icon="undo" onPress={form.drop}>
        {t.business.dropTyped}
      </Button>
    </Notice>
  )
}

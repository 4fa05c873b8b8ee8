import { useQuery } from '../bridge/use-query.ts'
import { useCounter } from '../counter.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/card.tsx'
import { useSpeech } from '../speech.tsx'

/** Says when what was entered is on this computer alone: amber after a day, red after three. */
export function BackupLine() {
  const { t, f } = useSpeech()
  const { go } = useCounter()
  const { value } = useQuery('backup.view', {})
  if (value === undefined || value.due === 'none') return null
  const words = t.backups.due
  const moment = value.verifiedAt === undefined ? '' : f.shortMoment(value.verifiedAt)
  return (
    <Notice
      tone={value.due === 'overdue' ? 'stop' : 'wait'}
      actions={<Button onPress={() => go({ at: 'security' })}>{t.backups.toSettings}</Button>}
    >
      {value.due === 'neverMade' ? words.neverMade : words[value.due](moment)}
    </Notice>
  )
}

/** Says that another computer writes this archive. At the customer's it leads nowhere: there is nothing to decide there. */
export function HandedOverLine() {
  const { t, f } = useSpeech()
  const { go, settings } = useCounter()
  const { value } = useQuery('backup.view', {})
  if (value?.handedOver === undefined) return null
  const isHere = settings.place === 'inWorkshop'
  return (
    <Notice
      tone="wait"
      actions={
        isHere ? (
          <Button onPress={() => go({ at: 'security' })}>{t.moving.toSecurity}</Button>
        ) : undefined
      }
    >
      {t.moving.line(f.shortMoment(value.handedOver.at))}
    </Notice>
  )
}

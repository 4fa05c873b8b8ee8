import { unlessCancelled, useCommand } from '../bridge/use-command.ts'
import { useQuery } from '../bridge/use-query.ts'
import { JpegPicture } from '../intake/camera/photo-picture.tsx'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { useSpeech } from '../speech.tsx'
import styles from './forms.module.css'

/** The picture in the letterhead: what it is now, another one, or none. Counts at once, without saving the form. */
export function LogoCard() {
  const { t } = useSpeech()
  const words = t.business.logo
  const asked = useQuery('logo.view', {})
  const deposit = useCommand('logo.deposit')
  const remove = useCommand('logo.remove')
  const picture = asked.value?.picture
  const error = deposit.error ?? remove.error
  return (
    <Card title={words.title}>
      <p>{words.lead}</p>
      {picture === undefined ? null : (
        <div className={styles.logo}>
          <JpegPicture jpeg={picture} label={words.title} />
        </div>
      )}
      <ErrorText error={unlessCancelled(error)} />
      <div className={styles.logoActions}>
        <Button icon="folder" busy={deposit.busy} onPress={() => void deposit.run({})}>
          {picture === undefined ? words.choose : words.replace}
        </Button>
        {picture === undefined ? null : (
          <Button kind="plain" busy={remove.busy} onPress={() => void remove.run({})}>
            {words.remove}
          </Button>
        )}
      </div>
    </Card>
  )
}

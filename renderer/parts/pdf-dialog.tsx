import { Pages } from '../pdf/pages.tsx'
import { useSpeech } from '../speech.tsx'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { ErrorText } from './error-text.tsx'
import styles from './dialog.module.css'

/** A PDF that lies in the archive, as it is. */
export function PdfDialog(props: {
  readonly title: string
  readonly pdf: Uint8Array | undefined
  readonly error: Parameters<typeof ErrorText>[0]['error']
  readonly onClose: () => void
}) {
  const { t } = useSpeech()
  const words = t.guest.read
  return (
    <Dialog
      wide
      open
      title={props.title}
      onClose={props.onClose}
      actions={
        <Button kind="primary" onPress={props.onClose}>
          {t.common.close}
        </Button>
      }
    >
      <ErrorText error={props.error} />
      <div className={styles.pages}>
        <Pages
          pdf={props.pdf}
          words={{
            pages: words.pages(props.title),
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

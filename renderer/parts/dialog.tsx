import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

import styles from './dialog.module.css'

/** A question or a short form in front of the screen. Closing it without an answer changes nothing. */
export function Dialog(props: {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Buttons; the one that does it last, at the right. */
  readonly actions: ReactNode
  readonly wide?: boolean
  /** Must be answered: a press beside it does not close it. */
  readonly firm?: boolean
}) {
  return (
    <ModalOverlay
      className={styles.veil ?? ''}
      isOpen={props.open}
      onOpenChange={(open) => !open && props.onClose()}
      isDismissable={props.firm !== true}
      isKeyboardDismissDisabled={props.firm === true}
    >
      <Modal className={[styles.modal, props.wide === true ? styles.wide : ''].join(' ')}>
        <AriaDialog className={styles.dialog ?? ''}>
          <Heading slot="title" className={styles.title ?? ''}>
            {props.title}
          </Heading>
          <div className={styles.body}>{props.children}</div>
          <footer className={styles.actions}>{props.actions}</footer>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

import { useState } from 'react'

import { AgreementId, type CustomerId } from '../../shared/ids.ts'
import type { AgreementView } from '../../shared/model/agreement.ts'
import { Button } from '../parts/button.tsx'
import { Card } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../speech.tsx'
import {
  AgreementPreview,
  EndAgreementDialog,
  ReceiveAgreementDialog,
} from './agreement-dialogs.tsx'
import styles from './customers.module.css'

type Open =
  | { what: 'receive' }
  | { what: 'end'; agreement: AgreementView }
  | { what: 'show'; id: AgreementId }

/** The processing agreements with a customer: ours and the one they brought, in force or over. */
export function AgreementsCard(props: {
  readonly customer: CustomerId
  readonly agreements: readonly AgreementView[]
}) {
  const { t } = useSpeech()
  const [open, setOpen] = useState<Open>()
  const close = () => setOpen(undefined)
  return (
    <Card title={t.agreements.title}>
      {props.agreements.length === 0 ? (
        <p>{t.agreements.none}</p>
      ) : (
        <ul className={styles.agreements}>
          {props.agreements.map((one) => (
            <Agreement key={one.id} one={one} onOpen={setOpen} />
          ))}
        </ul>
      )}
      <div>
        <Button size="small" icon="folder" onPress={() => setOpen({ what: 'receive' })}>
          {t.agreements.receive}
        </Button>
      </div>
      {open?.what === 'receive' ? (
        <ReceiveAgreementDialog customer={props.customer} onClose={close} />
      ) : null}
      {open?.what === 'end' ? (
        <EndAgreementDialog agreement={open.agreement} onClose={close} />
      ) : null}
      {open?.what === 'show' ? <AgreementPreview agreement={open.id} onClose={close} /> : null}
    </Card>
  )
}

function Agreement({ one, onOpen }: { one: AgreementView; onOpen: (open: Open) => void }) {
  const { t, f } = useSpeech()
  const words = t.agreements
  const file = AgreementId.safeParse(one.id)
  const objected = one.newcomers.filter(({ state }) => state === 'objected').map(({ name }) => name)
  const said = [
    words.concluded(f.day(one.concludedOn)),
    one.jobNumber === undefined ? undefined : words.toJob(one.jobNumber),
    one.until === undefined ? undefined : words.until(f.day(one.until)),
    one.endedOn === undefined ? undefined : words.endedOn(f.day(one.endedOn)),
    one.breachHours === undefined ? undefined : words.breach(one.breachHours),
  ]
  return (
    <li className={styles.agreement}>
      <div className={styles.agreementHead}>
        <strong>{words.from[one.from]}</strong>
        <Chip tone={one.state === 'inForce' ? 'ok' : 'neutral'}>{words.state[one.state]}</Chip>
      </div>
      <p className={styles.quiet}>{said.filter((part) => part !== undefined).join(' · ')}</p>
      {one.untold.length === 0 ? null : (
        <div>
          <Chip tone="wait" icon="warning">
            {words.untold(one.untold.length)}
          </Chip>
        </div>
      )}
      {objected.length === 0 ? null : (
        <div>
          <Chip tone="stop" icon="warning">
            {words.objected(f.list(objected))}
          </Chip>
        </div>
      )}
      <div className={styles.actions}>
        {file.success ? (
          <Button size="small" icon="eye" onPress={() => onOpen({ what: 'show', id: file.data })}>
            {words.show}
          </Button>
        ) : null}
        {one.state === 'inForce' && one.endedOn === undefined ? (
          <Button size="small" onPress={() => onOpen({ what: 'end', agreement: one })}>
            {words.end}
          </Button>
        ) : null}
      </div>
    </li>
  )
}

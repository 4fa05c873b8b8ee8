import { useState } from 'react'

import { call } from '../../bridge/call.ts'
import { useQuery } from '../../bridge/use-query.ts'
import { useCounter } from '../../counter.tsx'
import { Button } from '../../parts/button.tsx'
import { Card, Notice } from '../../parts/card.tsx'
import { ListRow } from '../../parts/list-row.tsx'
import { useSpeech } from '../../speech.tsx'
import type { Output } from '../../../shared/contract/contract.ts'
import type { CustomerId } from '../../../shared/ids.ts'
import { customerName } from '../../../shared/model/customer.ts'
import { useForm } from '../draft/form.tsx'
import styles from '../form.module.css'
import { againAsLastTime, takeOver } from '../model/known.ts'

type View = Output<'customer.view'>
const shortest = 3

/** Is this somebody we know? Found while the name is typed, taken over with one tap. */
export function KnownCustomers() {
  const { t } = useSpeech()
  const words = t.intake.customer
  const { edit, customer } = useForm()
  const [taken, setTaken] = useState<View>()
  const text = customer.organisation ?? customer.contact?.familyName ?? ''
  const rows = useMatches(text, taken === undefined)

  async function take(id: CustomerId) {
    const answer = await call('customer.view', { customer: id })
    if (!answer.ok) return
    setTaken(answer.value)
    edit((draft) => takeOver(draft, answer.value))
  }

  if (taken !== undefined) return <Taken view={taken} />
  // before there is a name to type the place is kept, and nothing is promised of typing
  if (customer.capacity === undefined) return <div className={styles.side} />
  return (
    <aside className={styles.side} aria-label={words.known}>
      <Card title={words.known} flush={rows.length > 0}>
        {rows.length === 0 ? (
          <p className={styles.hint}>
            {text.length < shortest ? words.knownHint : words.knownNone}
          </p>
        ) : (
          <ul>
            {rows.map((row) => (
              <ListRow
                key={row.id}
                icon="person"
                title={row.name}
                sub={[row.town, row.openJobs > 0 ? words.openJobs(row.openJobs) : undefined]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
                onPress={() => void take(row.id)}
              />
            ))}
          </ul>
        )}
      </Card>
    </aside>
  )
}

/** At the customer's no other name may be seen: there only the very name that was typed is found. */
function useMatches(text: string, looking: boolean) {
  const { settings } = useCounter()
  const found = useQuery(
    'customers.search',
    looking && text.length >= shortest ? { text } : undefined,
  )
  const rows = text.length < shortest ? [] : (found.value?.rows ?? [])
  if (settings.place === 'inWorkshop') return rows.slice(0, 5)
  const wanted = text.trim().toLocaleLowerCase('de')
  return rows.filter((row) => {
    const name = row.name.toLocaleLowerCase('de')
    return name === wanted || name.split(' ').includes(wanted)
  })
}

function Taken({ view }: { view: View }) {
  const { t } = useSpeech()
  const words = t.intake.customer
  const { edit } = useForm()
  const [again, setAgain] = useState(false)
  const { last } = view
  return (
    <aside className={styles.side} aria-label={words.known}>
      <Notice
        tone="ok"
        title={words.taken(customerName(view.customer))}
        actions={
          last === undefined || again ? undefined : (
            <Button
              icon="refresh"
              onPress={() => {
                setAgain(true)
                edit((draft) => againAsLastTime(draft, last))
              }}
            >
              {words.asLastTime}
            </Button>
          )
        }
      >
        {last?.devices.map((device) => device.name).join(', ')}
      </Notice>
    </aside>
  )
}

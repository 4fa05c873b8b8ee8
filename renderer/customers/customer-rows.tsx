import type { CustomerRow } from '../../shared/contract/business.calls.ts'
import { useCounter } from '../counter.tsx'
import { keyed } from '../keyed.ts'
import { Card, EmptyState } from '../parts/card.tsx'
import { Chip } from '../parts/chip.tsx'
import { ListRow } from '../parts/list-row.tsx'
import { useSpeech } from '../speech.tsx'

/** The customers a search found; the whole line opens one. */
export function CustomerRows(props: {
  readonly rows: readonly CustomerRow[]
  readonly text: string
}) {
  const { t, f } = useSpeech()
  const { go } = useCounter()
  const words = t.customers
  if (props.rows.length === 0) {
    return (
      <Card>
        {props.text === '' ? (
          <EmptyState icon="people" title={words.empty}>
            {words.emptyText}
          </EmptyState>
        ) : (
          <EmptyState icon="search" title={words.nothingFound}>
            {words.nothingFoundText(props.text)}
          </EmptyState>
        )}
      </Card>
    )
  }
  return (
    <Card flush>
      <ul>
        {props.rows.map((row) => (
          <ListRow
            key={row.id}
            icon={row.capacity === 'private' ? 'person' : 'business'}
            title={row.name}
            sub={[
              row.town,
              keyed(t.words.capacity, row.capacity),
              row.lastJobAt === undefined ? undefined : words.lastJob(f.day(row.lastJobAt)),
            ]
              .filter((part) => part !== undefined && part !== '')
              .join(' · ')}
            right={
              row.openJobs === 0 ? (
                <Chip>{words.noJob}</Chip>
              ) : (
                <Chip tone="brand">{words.openJobs(row.openJobs)}</Chip>
              )
            }
            onPress={() => go({ at: 'customer', customer: row.id })}
          />
        ))}
      </ul>
    </Card>
  )
}

import { useState } from 'react'

import { useQuery } from '../bridge/use-query.ts'
import { ErrorText } from '../parts/error-text.tsx'
import { Page } from '../parts/page.tsx'
import { Wait } from '../parts/progress.tsx'
import { SearchField } from '../parts/search-field.tsx'
import { useSpeech } from '../speech.tsx'
import { CustomerRows } from './customer-rows.tsx'

export function CustomersScreen() {
  const { t } = useSpeech()
  const [text, setText] = useState('')
  const found = useQuery('customers.search', { text })
  return (
    <Page
      title={t.customers.title}
      actions={<SearchField label={t.customers.search} value={text} onChange={setText} />}
    >
      <ErrorText error={found.error} />
      {found.value === undefined ? <Wait /> : <CustomerRows rows={found.value.rows} text={text} />}
    </Page>
  )
}

import { useQuery } from '../bridge/use-query.ts'
import type { JobId } from '../../shared/ids.ts'

/**
 * Where one signs: the customer's town at the customer's, ours in the workshop. A label, never a position.
 */
export function useSigningPlace(job: JobId): string {
  const asked = useQuery('job.view', { job })
  const business = useQuery('business.view', {})
  const intake = asked.value?.intake ?? asked.value?.draft?.intake
  const customer = intake?.customer?.address?.town ?? ''
  const ours = business.value?.business?.address.town ?? ''
  const atCustomer = intake?.order?.contract?.place === 'atCustomer'
  const place = atCustomer && customer !== '' ? customer : ours
  return place === '' ? '–' : place
}

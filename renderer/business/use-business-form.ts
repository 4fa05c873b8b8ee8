import type { BusinessView } from '../../shared/contract/business.calls.ts'
import { Business } from '../../shared/model/business.ts'
import type { DraftOf } from '../../shared/model/draft.ts'
import type { Command } from '../bridge/use-command.ts'
import { useForm, type Form } from '../bridge/use-form.ts'
import { useSpeech } from '../speech.tsx'

type Draft = DraftOf<Business>
export type BusinessForm = Form<Draft, Business>

/** The form of the business profile. What is typed counts on no paper before it is saved. */
export function useBusinessForm(
  known: BusinessView['business'],
  refused: Command<'business.describe'>['error'],
): BusinessForm {
  const { t } = useSpeech()
  const counts = known ?? { address: {}, helpers: [], sites: [{ name: t.business.workshop }] }
  return useForm(Business, counts, { complete: completed, refused, place: 'business' })
}

/** Until something else is typed, the workshop is at the owner's address and the owner answers in a breach. */
function completed(draft: Draft): Draft {
  const [site = {}, ...others] = draft.sites ?? []
  const address = draft.address ?? {}
  return {
    ...draft,
    breachContact: {
      ...draft.breachContact,
      name: typedOr(draft.breachContact?.name, draft.ownerName),
      phone: typedOr(draft.breachContact?.phone, draft.phone),
    },
    sites: [{ ...site, address: { ...address, ...site.address } }, ...others],
  }
}

const typedOr = (typed: string | undefined, otherwise: string | undefined): string =>
  typed ?? otherwise ?? ''

import { Business } from '../../shared/model/business.ts'
import type { DraftOf } from '../../shared/model/draft.ts'
import type { Command } from '../bridge/use-command.ts'
import { useForm, type Form } from '../bridge/use-form.ts'
import { useSpeech } from '../speech.tsx'

export type BusinessDraft = DraftOf<Business>
export type BusinessForm = Form<BusinessDraft, Business>

/** The form of the business profile. */
export function useBusinessForm(
  known: Business | undefined,
  refused: Command<'business.describe'>['error'],
): BusinessForm {
  const { t } = useSpeech()
  const begun = known ?? { address: {}, helpers: [], sites: [{ name: t.business.workshop }] }
  return useForm<BusinessDraft, Business>(Business, begun, completed, refused)
}

/** Until something else is typed, the workshop is at the owner's address and the owner answers in a breach. */
function completed(draft: BusinessDraft): BusinessDraft {
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

import { useCallback, useEffect, useMemo, useState } from 'react'

import type { BusinessView } from '../../shared/contract/business.calls.ts'
import { Business, type BusinessDraft } from '../../shared/model/business.ts'
import { call } from '../bridge/call.ts'
import type { Command } from '../bridge/use-command.ts'
import { useForm, type Form } from '../bridge/use-form.ts'
import { makeSaver } from '../intake/draft/saver.ts'
import { useSpeech } from '../speech.tsx'

export interface BusinessForm extends Form<BusinessDraft, Business> {
  /** What stands here was typed earlier and counts on no paper yet. */
  readonly unsaved: boolean
  /** Writes down what was typed last; before it is saved for good, so that nothing is written down after. */
  readonly settle: () => Promise<unknown>
  /** Back to what counts. */
  readonly drop: () => void
}

/** The form of the business profile, kept as a draft with every pause: a lock or a crash loses nothing. */
export function useBusinessForm(
  view: BusinessView,
  refused: Command<'business.describe'>['error'],
): BusinessForm {
  const { t } = useSpeech()
  const counts = view.business ?? {
    address: {},
    helpers: [],
    sites: [{ name: t.business.workshop }],
  }
  const [unsaved, setUnsaved] = useState(view.draft !== undefined)
  const form = useForm<BusinessDraft, Business>(Business, view.draft ?? counts, completed, refused)
  const saver = useMemo(() => makeSaver(keep, () => undefined), [])
  const { draft } = form
  const [first] = useState(draft)
  useEffect(() => {
    if (draft !== first) saver.put(draft)
  }, [draft, first, saver])
  useEffect(() => () => saver.end(), [saver])
  const settle = useCallback(async () => {
    setUnsaved(false)
    return saver.flush()
  }, [saver])
  const drop = () => {
    setUnsaved(false)
    form.replace(counts)
  }
  return { ...form, unsaved, settle, drop }
}

async function keep(draft: BusinessDraft): Promise<string | undefined> {
  const answer = await call('business.keep', { draft })
  return answer.ok ? answer.value.savedAt : undefined
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

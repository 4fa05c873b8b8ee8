import type { IntakeDraft } from '../../../shared/model/intake.ts'
import {
  asksHealthInsurance,
  asksSingleMandate,
  asksSocialData,
  isController,
  mayWithdraw,
  type OrderDraft,
} from './kinds.ts'
import { suggest, type Around } from './suggest.ts'

/**
 * The draft after an edit, with the proposals that follow from it. A field that still says what was proposed before
 * the edit says what is proposed now; a field the technician answered himself keeps his answer, also an emptied one.
 */
export const follow = (before: IntakeDraft, after: IntakeDraft, around: Around): IntakeDraft => {
  const was = suggest(before, around)
  // proposals build on each other (role → name → who may instruct), two rounds settle them
  return settle(settle(after, was, around), was, around)
}

/** The draft as it is first opened: whatever can be proposed is proposed. */
export const begin = (draft: IntakeDraft, around: Around): IntakeDraft =>
  follow(shell(draft), shell(draft), around)

function settle(draft: IntakeDraft, was: ReturnType<typeof suggest>, around: Around): IntakeDraft {
  const now = suggest(draft, around)
  const owner = now.owner
  return withoutUnasked({
    ...draft,
    customer: merge(draft.customer, was.customer, now.customer),
    signatory: merge(draft.signatory, was.signatory, now.signatory),
    devices: (draft.devices ?? []).map((device) =>
      owner === undefined ? device : merge(device, { owner: was.owner }, { owner }),
    ),
    order: {
      ...merge(draft.order, was.order, now.order),
      price: merge(draft.order?.price, was.order.price, now.order.price),
      backup: merge(draft.order?.backup, was.order.backup, now.order.backup),
      permissions: merge(draft.order?.permissions, was.order.permissions, now.order.permissions),
      contract: merge(draft.order?.contract, was.order.contract, now.order.contract),
    },
    placeLabel: draft.placeLabel ?? now.placeLabel,
  })
}

/** Every proposal whose field is unanswered, or still says what was proposed before. */
function merge<T extends object>(
  fields: T | undefined,
  was: object | undefined,
  now: object | undefined,
): T {
  // three records of one shape, read by the same keys, which come from the proposals themselves
  const mine = { ...fields } as Record<string, unknown>
  // the same shape as above
  const past = { ...was } as Record<string, unknown>
  const taken = Object.entries(now ?? {}).filter(
    ([key]) => mine[key] === undefined || same(mine[key], past[key]),
  )
  // the proposals are typed as parts of T where they are made
  return { ...mine, ...Object.fromEntries(taken) } as T
}

/** A question that no longer applies has no answer: nothing hidden may reach a paper. */
function withoutUnasked(draft: IntakeDraft): IntakeDraft {
  const { breachContact, ...customer } = draft.customer ?? {}
  const { processing, ...order } = withoutUnaskedExtras(draft, draft.order ?? {})
  const { earlyStart, byMail, ...contract } = order.contract ?? {}
  const { church, ...unchurched } = customer
  const controls = isController(draft)
  return {
    ...draft,
    customer: {
      ...(customer.capacity === 'church' && church === 'none' ? unchurched : customer),
      ...(customer.capacity !== 'church' ? { church: 'none' as const } : {}),
      ...(asksHealthInsurance(draft) ? {} : { sgb5: false }),
      ...(asksSocialData(draft) ? {} : { socialData: false }),
      ...(controls && breachContact !== undefined ? { breachContact } : {}),
    },
    order: {
      ...order,
      contract: {
        ...contract,
        ...(mayWithdraw(draft) && earlyStart !== undefined ? { earlyStart } : {}),
        ...(mayWithdraw(draft) && byMail !== undefined ? { byMail } : {}),
      },
      ...(controls && processing !== undefined ? { processing } : {}),
    },
  }
}

/** The same for what belongs to one kind of job or customer only. */
function withoutUnaskedExtras(draft: IntakeDraft, whole: OrderDraft): OrderDraft {
  const { remote, purchase, estimate, singleMandate, ...order } = whole
  const types = order.types ?? []
  const first = order.price?.basis === 'estimateFirst'
  return {
    ...order,
    ...(remote !== undefined && types.includes('remote') ? { remote } : {}),
    ...(purchase !== undefined && types.includes('purchase') ? { purchase } : {}),
    ...(estimate !== undefined && first ? { estimate } : {}),
    ...(singleMandate !== undefined && asksSingleMandate(draft) ? { singleMandate } : {}),
    // One amount on one sheet: what the estimate says is the ceiling of the order.
    ...(first && estimate?.maximumCents !== undefined
      ? { price: { ...order.price, ceilingCents: estimate.maximumCents } }
      : {}),
  }
}

/** All the parts of a draft, so that each missing field is missed by its own name. */
function shell(draft: IntakeDraft): IntakeDraft {
  return {
    ...draft,
    customer: {
      ...draft.customer,
      contact: { ...draft.customer?.contact },
      address: { ...draft.customer?.address },
    },
    signatory: { ...draft.signatory },
    devices: draft.devices ?? [],
    order: {
      ...draft.order,
      permissions: { ...draft.order?.permissions },
      backup: { ...draft.order?.backup },
      price: { ...draft.order?.price },
      contract: { ...draft.order?.contract },
    },
  }
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

import { createContext, use, type ReactNode } from 'react'

import { useSpeech } from '../../speech.tsx'
import type { IntakeDraft } from '../../../shared/model/intake.ts'
import type { JobId } from '../../../shared/ids.ts'
import type { CustomerDraft, DeviceDraft, OrderDraft, SignatoryDraft } from '../model/kinds.ts'
import type { OpenField } from '../model/open.ts'

export type Edit = (change: (draft: IntakeDraft) => IntakeDraft) => void

interface Held {
  readonly job: JobId
  readonly draft: IntakeDraft
  readonly edit: Edit
  readonly open: readonly OpenField[]
  /** Whether a missing field says so itself: from when it was left open once. */
  readonly insistsOn: (path: string) => boolean
}

const FormContext = createContext<Held | undefined>(undefined)

export function FormProvider(props: Held & { children: ReactNode }) {
  const { children, ...held } = props
  return <FormContext value={held}>{children}</FormContext>
}

/** The draft, and ways to change one part of it; everything else follows (model/follow.ts). */
export function useForm() {
  const held = use(FormContext)
  const { t } = useSpeech()
  if (held === undefined) throw new Error('useForm is asked outside an intake')
  const { draft, edit, open, insistsOn, job } = held
  return {
    job,
    draft,
    edit,
    customer: draft.customer ?? {},
    signatory: draft.signatory ?? {},
    order: draft.order ?? {},
    devices: draft.devices ?? [],
    ...patchesOf(edit),
    /** What a field says of itself: nothing until it is wrong, or was left open once. */
    errorAt: (path: string): string | undefined => {
      const field = open.find((one) => one.path === path || one.path.startsWith(`${path}.`))
      if (field === undefined) return undefined
      if (field.why === 'notValid') return slipOf(field.path, t.intake.slips) ?? t.common.notValid
      return insistsOn(field.path) ? t.common.missing : undefined
    },
  }
}

/** What exactly does not fit, where the catalogue has a sentence for it. */
const slipOf = (path: string, said: Readonly<Record<string, string>>): string | undefined =>
  Object.hasOwn(said, path) ? said[path] : undefined

type Extra = 'remote' | 'purchase' | 'estimate'

function patchesOf(edit: Edit) {
  const order = (part: Partial<OrderDraft>) =>
    edit((draft) => ({ ...draft, order: { ...draft.order, ...part } }))
  return {
    patchCustomer: (part: Partial<CustomerDraft>) =>
      edit((draft) => ({ ...draft, customer: { ...draft.customer, ...part } })),
    patchContact: (part: NonNullable<CustomerDraft['contact']>) =>
      edit(({ customer, ...draft }) => ({
        ...draft,
        customer: { ...customer, contact: { ...customer?.contact, ...part } },
      })),
    patchAddress: (part: NonNullable<CustomerDraft['address']>) =>
      edit(({ customer, ...draft }) => ({
        ...draft,
        customer: { ...customer, address: { ...customer?.address, ...part } },
      })),
    patchSignatory: (part: Partial<SignatoryDraft>) =>
      edit((draft) => ({ ...draft, signatory: { ...draft.signatory, ...part } })),
    patchOrder: order,
    patchPrice: (part: NonNullable<OrderDraft['price']>) =>
      edit((draft) => ({
        ...draft,
        order: { ...draft.order, price: { ...draft.order?.price, ...part } },
      })),
    patchBackup: (part: NonNullable<OrderDraft['backup']>) =>
      edit((draft) => ({
        ...draft,
        order: { ...draft.order, backup: { ...draft.order?.backup, ...part } },
      })),
    patchContract: (part: NonNullable<OrderDraft['contract']>) =>
      edit((draft) => ({
        ...draft,
        order: { ...draft.order, contract: { ...draft.order?.contract, ...part } },
      })),
    patchProcessing: (part: NonNullable<OrderDraft['processing']>) =>
      edit((draft) => ({
        ...draft,
        order: { ...draft.order, processing: { ...draft.order?.processing, ...part } },
      })),
    /** One part of the order that is there only for some jobs; made when it is first answered. */
    patchExtra: <K extends Extra>(which: K, part: Partial<NonNullable<OrderDraft[K]>>) =>
      edit((draft) => ({
        ...draft,
        order: { ...draft.order, [which]: { ...draft.order?.[which], ...part } },
      })),
    /** Takes one optional answer out of the order again. */
    dropFromOrder: (which: keyof OrderDraft) =>
      edit((draft) => ({ ...draft, order: without(draft.order ?? {}, which) })),
    changeDevice: (index: number, change: (device: DeviceDraft) => DeviceDraft) =>
      edit((draft) => ({
        ...draft,
        devices: (draft.devices ?? []).map((device, place) =>
          place === index ? change(device) : device,
        ),
      })),
  }
}

/** A copy of an object without one of its keys: how a draft says "not answered". */
export const without = <T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> => {
  const { [key]: _gone, ...rest } = whole
  return rest
}

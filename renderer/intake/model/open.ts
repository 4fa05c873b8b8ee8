import type { JobType } from '../../../shared/model/order.ts'
import { readIntake, type IntakeDraft, type IntakeStep } from '../../../shared/model/intake.ts'
import { slipsIn } from '../../../shared/model/slips.ts'
import {
  asksOwnerAuthority,
  asksSingleMandate,
  bindsByRole,
  isBrought,
  isController,
  isOrganisation,
} from './kinds.ts'

/** The steps on which something is asked. */
export type AskingStep = Extract<IntakeStep, 'customer' | 'devices' | 'order'>
export const askingSteps: readonly AskingStep[] = ['customer', 'devices', 'order']

/** A question without a usable answer: its path in the draft, with numbers of lists. */
export interface OpenField {
  readonly path: string
  readonly why: 'missing' | 'notValid'
}

/**
 * What is still open, by the step that asks it; true at every moment, since it is read from the draft itself. With the
 * day it is, a day promised for the past is open too.
 */
export const openFields = (draft: IntakeDraft, today?: string): Record<AskingStep, OpenField[]> => {
  const read = readIntake(draft)
  const found = [
    ...(read.complete ? [] : Object.entries(read.open)),
    ...owedHere(draft),
    ...slipsIn(draft.order ?? {}, today),
  ]
  const fields = new Map(found.map(([path, why]) => [path, { path, why }]))
  const open: Record<AskingStep, OpenField[]> = { customer: [], devices: [], order: [] }
  for (const field of fields.values()) open[stepOf(field.path)].push(field)
  return open
}

/** The first step on which something is open; `papers` when nothing is. */
export const firstOpen = (draft: IntakeDraft): AskingStep | 'papers' => {
  const open = openFields(draft)
  return askingSteps.find((step) => open[step].length > 0) ?? 'papers'
}

/** How the catalogue names a path: without the numbers of lists, and the nearest name there is. */
export const fieldName = (path: string, names: Readonly<Record<string, string>>): string => {
  const parts = path.split('.').filter((part) => !/^\d+$/.test(part))
  for (let length = parts.length; length > 0; length -= 1) {
    const name = names[parts.slice(0, length).join('.')]
    if (name !== undefined) return name
  }
  return path
}

function stepOf(path: string): AskingStep {
  if (path.startsWith('devices')) return 'devices'
  // how the device is used is asked with the customer's capacity (law Q1, Q2)
  if (path === 'order.sharedUse') return 'customer'
  return path.startsWith('order') || path === 'placeLabel' ? 'order' : 'customer'
}

type Owed = [path: string, why: 'missing']

/** What the schema leaves free and this customer or device owes all the same (law 3.1, column C). */
function owedHere(draft: IntakeDraft): Owed[] {
  const { customer = {}, signatory = {}, order = {}, devices = [] } = draft
  const { contract = {}, backup = {} } = order
  const has = (type: JobType) => order.types?.includes(type) === true
  const early = contract.place === 'atCustomer' || contract.place === 'distance'
  const owed: [boolean, string][] = [
    [isOrganisation(draft) && blank(customer.organisation), 'customer.organisation'],
    [isController(draft) && customer.breachContact === undefined, 'customer.breachContact'],
    [
      signatory.role !== undefined &&
        !bindsByRole(draft) &&
        !isBrought(draft) &&
        blank(signatory.authority),
      'signatory.authority',
    ],
    [devices.length === 0, 'devices'],
    [isController(draft) && order.processing === undefined, 'order.processing'],
    [contract.urgent === true && blank(contract.urgentReason), 'order.contract.urgentReason'],
    [
      contract.place === 'priorOffer' && blank(contract.priorOfferAt),
      'order.contract.priorOfferAt',
    ],
    [
      customer.capacity === 'private' && early && contract.earlyStart === undefined,
      'order.contract.earlyStart',
    ],
    [
      backup.safetyCopy === true && backup.safetyCopyPriceCents === undefined,
      'order.backup.safetyCopyPriceCents',
    ],
    [contract.byMail === true && blank(customer.mail), 'customer.mail'],
    [has('remote') && order.remote === undefined, 'order.remote'],
    [has('purchase') && order.purchase === undefined, 'order.purchase'],
    [
      order.remote?.relay !== undefined && blank(order.remote.relayCountry),
      'order.remote.relayCountry',
    ],
    [
      asksSingleMandate(draft) && has('recovery') && order.singleMandate === undefined,
      'order.singleMandate',
    ],
    ...devices.flatMap((device, index): [boolean, string][] => [
      [
        asksOwnerAuthority(device) && blank(device.ownerAuthority),
        `devices.${index}.ownerAuthority`,
      ],
      [device.hazards === 'other' && blank(device.hazardNote), `devices.${index}.hazardNote`],
    ]),
  ]
  return owed.flatMap(([is, path]): Owed[] => (is ? [[path, 'missing']] : []))
}

const blank = (text: string | undefined): boolean => text === undefined || text.trim() === ''

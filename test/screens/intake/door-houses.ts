import agreement from '../fixtures/pages/agreement.pdf?inline'
import agreementAid from '../fixtures/pages/agreement-aid.pdf?inline'
import order from '../fixtures/pages/order.pdf?inline'
import type { JobView, SittingView } from '../../../shared/contract/job.calls.ts'
import type { Intake, IntakeDraft, IntakeStep } from '../../../shared/model/intake.ts'
import type { SheetView } from '../../../shared/model/papers.ts'
import { no, yes, type Answers } from '../bridge/answers.ts'
import { fromAfar, withExtras } from '../fixtures/extras.ts'
import { householdDue, householdDueOwn } from '../fixtures/due.ts'
import { bytesOf } from '../fixtures/inlined.ts'
import { companyJob } from '../fixtures/jobs.ts'
import { company, household, jobId, now, sheetId, sittingId } from '../fixtures/people.ts'
import { finishedIntake, sheet } from '../fixtures/sittings.ts'

type House = Partial<Answers>

const asDraft = (intake: Intake): IntakeDraft => intake

const job = (intake: IntakeDraft, step: IntakeStep, sittings: SittingView[] = []): JobView => ({
  id: jobId('i'),
  number: '2026-A-0044',
  state: 'intake',
  openedAt: now,
  draft: { step, intake, savedAt: now },
  items: [],
  custody: [],
  copies: [],
  media: [],
  secrets: [],
  sittings,
  closing: [],
})

const slot = (
  name: string,
  by: 'customer' | 'technician',
  person: string,
  role: string,
): SheetView['slots'][number] => ({
  slot: name,
  by,
  name: person,
  role,
  label: name,
  owed: true,
  done: 'open',
})

const ours = slot('technician', 'technician', 'Jonas Beispiel', 'Inhaber, Küstenrechner IT-Service')

const summary = [
  'Wir öffnen nur, was der Auftrag verlangt, und schreiben unsere Zugriffe auf; Sie bekommen die Liste.',
  'Wir geben nichts weiter – außer an die Stellen in Anlage 2.',
  'Ihr Gerät kommt zurück; einen Datenträger löschen wir nur mit einem eigenen, von Ihnen unterschriebenen Löschauftrag.',
  'Unsere Arbeitskopien löschen wir und bestätigen Ihnen das.',
  'Geht etwas verloren, melden wir es binnen 24 Stunden, nachdem wir es wissen.',
]

const open = { state: 'prepared', shown: false } as const

const person = 'Friederike Großmann-Łukasiewicz'

/** Two sheets, the first signed by the customer, the second to be read. */
const companySitting: SittingView = {
  ...finishedIntake,
  id: sittingId('i'),
  job: jobId('i'),
  jobNumber: '2026-A-0044',
  state: 'prepared',
  sheets: [
    sheet({
      ...open,
      id: sheetId('a'),
      kind: 'B',
      summary: summary.slice(0, 2),
      slots: [slot('customer', 'customer', person, 'Geschäftsführerin'), ours],
    }),
    sheet({
      ...open,
      id: sheetId('b'),
      kind: 'E',
      title: 'Vertrag zur Auftragsverarbeitung',
      codes: ['D04'],
      pages: 6,
      largePages: 11,
      summary,
      slots: [slot('customer', 'customer', person, 'Geschäftsführerin'), ours],
    }),
  ],
  open: [
    { code: 'signatureMissing', sheet: sheetId('a'), slot: 'customer' },
    { code: 'signatureMissing', sheet: sheetId('a'), slot: 'technician' },
    { code: 'signatureMissing', sheet: sheetId('b'), slot: 'customer' },
    { code: 'signatureMissing', sheet: sheetId('b'), slot: 'technician' },
  ],
}
const { anchor: _anchor, ...unanchored } = companySitting

const hannelore = 'Hannelore Müller-Strübing'

/** A consumer's four sheets; the withdrawal papers are not in her hands yet. */
const householdSitting: SittingView = {
  ...unanchored,
  customerName: hannelore,
  signatoryName: hannelore,
  isPrivate: true,
  sheets: [
    sheet({
      ...open,
      id: sheetId('w'),
      kind: 'A',
      title: 'Widerrufsbelehrung und Formular',
      codes: ['D07'],
      pages: 3,
      slots: [],
    }),
    sheet({
      ...open,
      id: sheetId('v'),
      kind: 'A',
      title: 'Vorab-Blatt',
      codes: ['D03'],
      pages: 2,
      slots: [slot('customer-receipt', 'customer', hannelore, '')],
    }),
    sheet({
      ...open,
      id: sheetId('a'),
      kind: 'B',
      codes: ['D01', 'D02', 'D10', 'D11', 'D05'],
      summary: summary.slice(0, 3),
      slots: [slot('customer', 'customer', hannelore, ''), ours],
    }),
    sheet({
      ...open,
      id: sheetId('c'),
      kind: 'C',
      title: 'Sofort beginnen',
      codes: ['D08'],
      pages: 1,
      slots: [
        {
          ...slot('customer-early-start', 'customer', hannelore, ''),
          label:
            'Ich verlange ausdrücklich, dass Sie vor Ablauf der Widerrufsfrist mit der Arbeit beginnen.',
        },
      ],
    }),
  ],
  open: [{ code: 'withdrawalPapersNotDelivered', sheet: sheetId('w') }],
}

export const delivered: SittingView = {
  ...householdSitting,
  open: [],
  sheets: householdSitting.sheets.map((one) =>
    one.kind === 'A' ? { ...one, deliveredAt: now } : one,
  ),
}

/** The customer has signed all that is asked on the screen. */
const throughCustomer = (view: SittingView): SittingView => ({
  ...view,
  sheets: view.sheets.map((one) => ({
    ...one,
    shown: true,
    slots: one.slots.map((each) =>
      each.by === 'customer' ? { ...each, done: 'onScreen' as const, at: now } : each,
    ),
  })),
})

const at = (view: JobView): House => ({
  'job.view': ({ job: asked }) => yes(asked === view.id ? view : companyJob),
  'job.open': () => yes({ job: view.id, number: view.number }),
})

/** The bytes of a fixture; they stand in the program itself, as the window may load no PDF from anywhere. */
export const signing = (view: SittingView, intake: Intake): House => ({
  ...at(job(asDraft(intake), 'signatures', [view])),
  'sitting.view': () => yes(view),
  'sitting.prepare': () => yes(view),
  'sheet.shown': ({ sheet: shown }) =>
    yes({
      ...view,
      sheets: view.sheets.map((one) => (one.id === shown ? { ...one, shown: true } : one)),
    }),
  'sheet.sign': () => yes(throughCustomer(view)),
  'sheet.decline': () => yes(throughCustomer(view)),
  'sheet.deliver': () => yes(delivered),
  'sheet.signOnPaper': () => yes(delivered),
  'sheet.withdrawSignature': () => yes(view),
  'sheet.pages': ({ sheet: asked, copy }) => {
    if (copy === 'aid' || copy === 'aidLarge')
      return yes({ pdf: bytesOf(agreementAid), sha256: 'c'.repeat(64), pages: 7 })
    const pdf = bytesOf(asked === sheetId('b') ? agreement : order)
    return yes({ pdf, sha256: 'a'.repeat(64), pages: asked === sheetId('b') ? 6 : 2 })
  },
})

const shownFirst: SittingView = {
  ...companySitting,
  sheets: companySitting.sheets.map((one, place) =>
    place === 0
      ? {
          ...one,
          shown: true,
          slots: one.slots.map((each) =>
            each.by === 'customer' ? { ...each, done: 'onScreen' as const, at: now } : each,
          ),
        }
      : one,
  ),
}

const half: IntakeDraft = {
  ...asDraft(company),
  devices: [
    {
      ...asDraft(company).devices?.[0],
      priorDamage: [
        { view: 'open', x: 300, y: 270, text: 'Kratzer am Rahmen, 4 cm' },
        { view: 'open', x: 720, y: 830, text: 'Gehäuseecke gebrochen' },
      ],
    },
  ],
}

const { draft: _draft, ...withoutDraft } = job({}, 'receipt', [finishedIntake])
const accepted: JobView = { ...withoutDraft, state: 'inCustody', intake: company }

/** Houses at the moments of an intake, each opened by "Neue Annahme". */
export const doorHouses = {
  doorEmpty: at(job({}, 'customer')),
  doorPrivate: at(job(asDraft(household), 'order')),
  doorCompany: at(job(half, 'devices')),
  doorNoDevice: at(job({ ...asDraft(company), devices: [] }, 'devices')),
  doorSerialKnown: {
    ...at(job(half, 'devices')),
    'serial.check': ({ serial }) =>
      yes({
        jobs: [
          ...(serial === 'IN-OBHUT-7' ? [{ number: '2026-A-0042', inCustody: true }] : []),
          ...(serial.startsWith('WAR-') ? [{ number: '2025-A-0007', inCustody: false }] : []),
        ],
      }),
  },
  doorExtras: at(job(withExtras, 'order')),
  doorFromAfar: at(job(fromAfar, 'order')),
  doorCustomer: at(job(asDraft(company), 'order')),
  doorPapers: {
    ...at(job(asDraft(household), 'papers')),
    'papers.due': () => yes(householdDue),
    'sitting.prepare': () => yes(householdSitting),
  },
  doorOwnPapers: {
    ...at(job(asDraft(household), 'papers')),
    'papers.due': () => yes(householdDueOwn),
  },
  doorBlocked: {
    ...at(job(asDraft(company), 'papers')),
    'papers.due': () =>
      yes({
        due: [],
        sheets: [],
        addable: [],
        blocked: [{ code: 'intakeIncomplete', detail: 'due.open.sale' }],
      }),
  },
  doorDelivery: signing(householdSitting, household),
  doorSigning: signing(delivered, household),
  doorGuest: signing(unanchored, company),
  doorGuestSecond: signing(shownFirst, company),
  doorOwn: signing({ ...throughCustomer(unanchored), open: [] }, company),
  doorDone: {
    ...signing({ ...finishedIntake, job: jobId('i') }, company),
    ...at(accepted),
    'sitting.view': () => yes(finishedIntake),
  },
  doorUnsaved: { ...at(job({}, 'customer')), 'draft.save': () => no('diskFull') },
} as const satisfies Record<string, House>

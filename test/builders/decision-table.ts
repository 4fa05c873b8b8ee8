import type { Intake } from '../../shared/model/intake.ts'
import type { Order } from '../../shared/model/order.ts'
import type { PaperCode } from '../../shared/model/papers.ts'
import { aDevice, aHousehold, anIntake, aPurchase, aRemote, type IntakeChange } from './said.ts'

/** One row of law 2.3: a kind of job, and what it brings on top for each of the five columns. */
interface Row {
  job: string
  order: Partial<Order>
  erases?: boolean
  /** C1 business · C2 private · C3 § 203 · C4 public · C5 church. */
  onTop: readonly [PaperCode[], PaperCode[], PaperCode[], PaperCode[], PaperCode[]]
}

const rows: readonly Row[] = [
  {
    job: 'J1 repair with possible data access',
    order: { types: ['repair'], dataAccess: 'yes' },
    onTop: [
      ['D04', 'D11', 'D15'],
      ['D05', 'D11'],
      ['D04', 'D06', 'D11', 'D15'],
      ['D04', 'D11', 'D15'],
      ['D04', 'D11', 'D15'],
    ],
  },
  {
    job: 'J2 repair, all media stay with the customer',
    order: { types: ['repairWithoutData'], dataAccess: 'mediaStay' },
    onTop: [[], [], ['D06'], [], []],
  },
  {
    job: 'J2 repair whose medium travels in clear',
    order: { types: ['repairWithoutData'], dataAccess: 'yes' },
    onTop: [
      ['D04', 'D11', 'D15'],
      ['D05', 'D11'],
      ['D04', 'D06', 'D11', 'D15'],
      ['D04', 'D11', 'D15'],
      ['D04', 'D11', 'D15'],
    ],
  },
  {
    job: 'J3 data recovery',
    order: { types: ['recovery'], dataAccess: 'yes', singleMandate: { applies: false } },
    onTop: [
      ['D04', 'D11', 'D15'],
      ['D05', 'D11'],
      ['D04', 'D06', 'D11', 'D15'],
      ['D04', 'D11', 'D15'],
      ['D04', 'D11', 'D15'],
    ],
  },
  {
    job: 'J4 erasure',
    order: { types: ['erasure'], dataAccess: 'yes' },
    erases: true,
    onTop: [
      ['D04', 'D14', 'D15'],
      ['D05', 'D14', 'D15'],
      ['D04', 'D06', 'D14', 'D15'],
      ['D04', 'D14', 'D15'],
      ['D04', 'D14', 'D15'],
    ],
  },
  {
    job: 'J5 help from afar',
    order: { types: ['remote'], dataAccess: 'yes', remote: aRemote() },
    onTop: [['D04', 'D15'], ['D05'], ['D04', 'D06', 'D15'], ['D04', 'D15'], ['D04', 'D15']],
  },
  {
    job: 'J6 set-up of a new computer',
    order: { types: ['setUp'], dataAccess: 'yes' },
    onTop: [
      ['D04', 'D11', 'D15'],
      ['D05', 'D11'],
      ['D04', 'D06', 'D11', 'D15'],
      ['D04', 'D11', 'D15'],
      ['D04', 'D11', 'D15'],
    ],
  },
  {
    job: 'J7 purchase on behalf',
    order: { types: ['purchase'], dataAccess: 'mediaStay', purchase: aPurchase() },
    onTop: [['D13'], ['D13'], ['D06', 'D13'], ['D13'], ['D13']],
  },
]

/** A practice: professional secrecy, and a provider under SGB V. */
export const aPractice = (change: IntakeChange = {}): Intake =>
  anIntake({
    ...change,
    customer: {
      organisation: 'Hausarztpraxis Dr. med. Søren Åkesson',
      secrecy: 'medical',
      sgb5: true,
      ...change.customer,
    },
  })

export const aPublicBody = (change: IntakeChange = {}): Intake =>
  anIntake({
    ...change,
    customer: { capacity: 'authority', organisation: 'Gemeinde Klein Grönau' },
    signatory: { role: 'authorised' },
  })

export const aParish = (change: IntakeChange = {}): Intake =>
  anIntake({
    ...change,
    customer: {
      capacity: 'church',
      organisation: 'Ev.-Luth. Kirchengemeinde Klein Grönau',
      church: 'protestant',
    },
    signatory: { role: 'board' },
  })

const columns = [
  ['C1 business', anIntake],
  ['C2 private', aHousehold],
  ['C3 § 203', aPractice],
  ['C4 public', aPublicBody],
  ['C5 church', aParish],
] as const

const everyJob: readonly PaperCode[] = ['D01', 'D02', 'D03', 'D10', 'D16', 'CR']

export interface Cell {
  /** `T-SET-1` … `T-SET-40`, row by row. */
  id: string
  name: string
  column: (typeof columns)[number][0]
  intake: Intake
  expected: PaperCode[]
}

/** The contract at the customer's; a consumer does not want us to begin early. */
const contract = {
  place: 'atCustomer',
  visitRequested: true,
  urgent: false,
  earlyStart: false,
} as const

const erased = () => [
  aDevice({ media: aDevice().media.map((medium) => ({ ...medium, end: 'erase' as const })) }),
]

/** Law 2.3, 8 rows × 5 columns. */
export const cells: readonly Cell[] = rows.flatMap(({ job, order, erases, onTop }, row) =>
  columns.map(([column, intakeOf], place): Cell => {
    const consumer: PaperCode[] = column === 'C2 private' ? ['D07'] : []
    return {
      id: `T-SET-${row * columns.length + place + 1}`,
      name: `${column} × ${job}`,
      column,
      intake: intakeOf({
        order: { ...order, contract },
        devices: erases === true ? erased() : [aDevice()],
      }),
      expected: [...everyJob, ...consumer, ...(onTop[place] ?? [])],
    }
  }),
)

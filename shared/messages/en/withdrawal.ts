import type { WithdrawalWay } from '../../model/withdrawal.ts'
import type { de } from '../de/de.ts'

export const withdrawal = {
  title: 'If the customer withdraws today',
  verdict: {
    noMoney: (until: string) => `No money. The customer may withdraw until ${until}.`,
    proRata: (most: string, until: string) =>
      `Pro rata, ${most} at most. The customer may withdraw until ${until}.`,
    over: (until: string) => `Withdrawal no longer possible. The period ended on ${until}.`,
    extinct: 'Withdrawal no longer possible. The work was completed at the customer’s request.',
  },
  noticeMissing:
    'It is not recorded that notice and form were handed over. That is why the period is so long.',
  noticeLate:
    'Notice and form came only after the signature. That is why we reckon with the long period and no money.',
  noticeWeak:
    'Only your own statement shows that the notice was handed over. A signed strip or a mail would be better evidence.',
  stake: (money: string) =>
    `If you work before the period ends, ${money} are at stake. You may transport and store.`,
  early: {
    button: 'Begin all the same',
    title: 'Work before the period ends',
    warning: (money: string, until: string) =>
      `If the customer withdraws by ${until}, you get nothing for this work: ${money} are lost.`,
    reason: 'Why do you begin all the same?',
    reasonNote: 'Stands in the ledger for good afterwards.',
    save: 'Begin and record it',
    noted: (moment: string, reason: string) => `Begun early on ${moment}: ${reason}`,
  },
  receive: {
    button: 'Record a withdrawal',
    title: 'The customer has withdrawn',
    lead: 'Any clear statement counts, on the phone too. The customer needs neither a form nor a reason.',
    way: 'How was it said?',
    ways: {
      inPerson: 'in person',
      phone: 'on the phone',
      message: 'text message',
      mail: 'mail',
      letter: 'letter',
      form: 'form',
    } satisfies Record<WithdrawalWay, string>,
    words: 'In the customer’s words',
    sentBefore: 'Sent on an earlier day',
    sentBeforeNote: 'For the period it is enough that it was sent in time.',
    sentOn: 'Sent on',
    share: 'How much of the work is done?',
    shareNote: (basis: string) => `Reckoned from the agreed total price: ${basis}.`,
    shareValue: (amount: string) => `That is ${amount}.`,
    shareReason: 'How does one see that?',
    shareNotValid: 'Please enter a whole number from 0 to 100.',
    wrong: {
      inFuture: 'That is in the future.',
      afterReceipt: 'It was sent before it came in.',
      beforeContract: 'There was no contract yet.',
    },
    save: 'Record it',
  },
  received: {
    title: (day: string) => `Withdrawn on ${day}`,
    stopped: 'The work rests. Access, removal and erasure are locked.',
    giveBack: (day: string) => `Everything must be back with the customer by ${day}.`,
    settled: 'Everything is back with the customer.',
    money: (amount: string, percent: number, reason: string) =>
      `Your share is ${amount} (${percent} %, ${reason}).`,
    noMoney: 'You get no money for this job.',
    way: (way: string, words: string) =>
      words === '' ? `Way: ${way}` : `Way: ${way} – “${words}”`,
    tooLate: (day: string) => `On ${day} a withdrawal came in that was no longer possible.`,
  },
  evidence: {
    receiptStrip: 'delivered, strip signed',
    pack: 'delivered, pack with strip',
    importedMail: 'delivered, mail read in',
  },
  packs: {
    title: 'Packs printed beforehand',
    lead: 'For days without printer and network: notice with form, privacy information and a carbon sheet with a strip, printed at home and numbered.',
    from: 'From number',
    to: 'To number',
    register: 'Record the packs',
    notValid: 'Please enter two whole numbers, at most 200 packs at a time.',
    free: (count: number) => (count === 1 ? '1 pack ready' : `${count} packs ready`),
    none: 'No pack ready',
    used: (count: number) => `${count} handed over`,
    old: (count: number) => `${count} of an old version, please throw away`,
    hand: 'Hand over a pack',
    number: 'Number of the pack',
    numberNote: (next: number) => `Next unused: ${next}`,
    strip: 'Next: photograph the strip',
  },
  confirm: {
    button: 'Confirm receipt',
    title: 'Confirmation to the customer',
    lead: 'This is the confirmation, in German. Save it as a mail draft and send it yourself, or copy it.',
    to: 'Mail address',
    save: 'Save as mail draft',
    drafted: (moment: string) => `Draft of the confirmation saved on ${moment}.`,
  },
} satisfies typeof de.withdrawal

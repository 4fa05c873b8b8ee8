import type { de } from '../de/de.ts'

export const certificates = {
  title: 'Certificate of your papers',
  text: 'Every finished sheet is secured with this certificate. If the file is changed afterwards, it shows. It does not show that its content was right from the beginning.',
  name: 'Issued to',
  until: 'Valid until',
  fingerprint: 'Checksum',
  sheets: 'Secured sheets',
  none: 'It is made as soon as the business is described.',
  origins: { own: 'issued by Obhut', imported: 'brought along' },
  store: 'Save for checkers',
  storeNote: 'The public part. Whoever wants to check your sheets compares with it.',
  stored: (fileName: string) => `Saved as ${fileName}.`,
  renew: 'Renew',
  renewTitle: 'Issue a new certificate',
  renewText:
    'This is rarely needed: Obhut renews it by itself before it ends, or when your business is called otherwise. The present key is destroyed; what is secured already stays valid.',
  renewed: 'From now on sheets are secured with the new certificate.',
  bring: 'Take a bought one',
  bringTitle: 'Take a bought certificate',
  bringText:
    'With the certificate of a provider that PDF programs know, their note about an unknown certificate goes away. You need the file (.p12 or .pfx) and its password.',
  password: 'Password of the file',
  choose: 'Choose file',
  brought: 'From now on sheets are secured with the certificate you brought along.',
  revoke: 'Revoke',
  revokeTitle: 'Revoke the certificate',
  revokeText:
    'Do this when a stranger may have got at the key, after a theft for example. The revocation stands in the ledger with its time, and you get a new certificate at once. What was secured before stays valid.',
  reason: 'Reason',
  revoked: 'The certificate is revoked. From now on a new one counts.',
  earlier: 'Earlier ones',
  states: {
    current: 'counts',
    replaced: 'replaced',
    revoked: 'revoked',
  },
  since: (day: string) => `since ${day}`,
  count: (sheets: number) => (sheets === 1 ? '1 sheet' : `${sheets} sheets`),
} satisfies typeof de.certificates

export const timeStamps = {
  title: 'Confirmed time',
  text: 'When a sheet was secured is at first said by our computer only. A time stamp service can confirm that it was already so at a moment. It gets a checksum for that, no content and no name.',
  network: 'Only for this Obhut uses the network, and only when you say so.',
  authority: 'Address of the service',
  authorityNote:
    'For example that of your certificate provider. Without an address nothing is fetched.',
  notAddress: 'This is no address that begins with https:// or http://.',
  waiting: (sheets: number) =>
    sheets === 1 ? '1 sheet without a confirmed time' : `${sheets} sheets without a confirmed time`,
  stamped: (sheets: number) =>
    sheets === 1 ? '1 sheet with a confirmed time' : `${sheets} sheets with a confirmed time`,
  keep: 'Keep the address',
  kept: 'The address is kept.',
  fetch: 'Fetch time stamps',
  fetched: (sheets: number, waiting: number) =>
    waiting === 0
      ? `${sheets === 1 ? '1 time stamp' : `${sheets} time stamps`} fetched.`
      : `${sheets === 1 ? '1 time stamp' : `${sheets} time stamps`} fetched, ${waiting} are still missing.`,
  atSealing: 'Ask at once when closing',
  atSealingNote:
    'Takes three seconds at most. If no answer comes, the sheet stays without a confirmed time, and you fetch it later.',
  headText:
    'You can also have the whole state of the ledger confirmed: one checksum goes out and covers all sheets secured until then.',
  noHead: 'No state confirmed yet',
  headOn: (size: number, moment: string, by: string) =>
    `State up to no. ${size} confirmed by ${by}: ${moment}`,
  covered: (sheets: number) =>
    sheets === 1
      ? '1 sheet without a time of its own is covered by it'
      : `${sheets} sheets without a time of their own are covered by it`,
  confirmHead: 'Have the state confirmed',
  on: (moment: string, by: string) => `Confirmed time of its own (${by}): ${moment}`,
  coveredOn: (size: number, moment: string, by: string) =>
    `Covered by the confirmed state up to no. ${size} since ${moment} (${by})`,
  none: 'Without a confirmed time',
} satisfies typeof de.timeStamps

import type { de } from '../de/de.ts'

export const tour = {
  title: 'Tour',
  what: 'On the road the PIN opens the archive again after each lock, for up to ten hours. After that time, after five wrong PINs and after a restart of the computer only the passphrase does.',
  limits:
    'This protects against curious glances. It does not protect when somebody takes the running computer away.',
  begin: 'Begin a tour',
  beginPin: 'Your PIN of the turned screen',
  end: 'End the tour',
  until: (time: string) => `Tour until ${time}`,
  notAvailable:
    'Not available on this computer: the system has no keyring that is safe enough for it. The PIN only serves the turned screen.',
  unlockTitle: 'Go on with the PIN',
  unlockLead: (time: string) => `The PIN opens the archive until ${time}.`,
  pin: 'PIN',
  wrong: (left: number) =>
    left === 1
      ? 'This PIN is not right. One more try.'
      : `This PIN is not right. ${left} more tries.`,
  toPassphrase: 'Open with the passphrase',
  toPin: 'Use the PIN after all',
} satisfies typeof de.tour

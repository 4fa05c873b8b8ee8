import type { de } from '../de/de.ts'

export const unlock = {
  motto: 'Other people’s computers in good hands.',
  otherLanguage: 'Deutsch',
  title: 'Open the archive',
  lead: 'Your passphrase opens customers, jobs and papers on this computer.',
  byKeyTitle: 'Open with the recovery key',
  byKeyLead: 'It stands on the sheet you printed during the set-up.',
  toKey: 'Forgotten the passphrase?',
  toPassphrase: 'Use the passphrase after all',
  open: 'Open',
} satisfies typeof de.unlock

export const unlock = {
  motto: 'Fremde Rechner in guten Händen.',
  otherLanguage: 'English',
  title: 'Archiv öffnen',
  lead: 'Ihre Passphrase öffnet Kunden, Aufträge und Papiere auf diesem Computer.',
  byKeyTitle: 'Mit dem Wiederherstellungsschlüssel öffnen',
  byKeyLead: 'Er steht auf dem Blatt, das Sie bei der Einrichtung ausgedruckt haben.',
  toKey: 'Passphrase vergessen?',
  toPassphrase: 'Doch mit der Passphrase',
  open: 'Öffnen',
}

export const tour = {
  title: 'Tour',
  what: 'Unterwegs öffnet die PIN das Archiv nach jeder Sperre wieder, bis zu zehn Stunden lang. Danach, nach fünf falschen PINs und nach einem Neustart des Computers gilt nur noch die Passphrase.',
  limits:
    'Das schützt vor neugierigen Blicken. Es schützt nicht, wenn jemand den laufenden Computer mitnimmt.',
  begin: 'Tour beginnen',
  beginPin: 'Ihre PIN vom gedrehten Bildschirm',
  end: 'Tour beenden',
  until: (time: string) => `Tour bis ${time} Uhr`,
  notAvailable:
    'Auf diesem Computer nicht verfügbar: Das System hat keinen Schlüsselbund, der dafür sicher genug ist. Die PIN gilt nur für den gedrehten Bildschirm.',
  unlockTitle: 'Weiter mit der PIN',
  unlockLead: (time: string) => `Die PIN öffnet das Archiv noch bis ${time} Uhr.`,
  pin: 'PIN',
  wrong: (left: number) =>
    left === 1
      ? 'Diese PIN stimmt nicht. Noch ein Versuch.'
      : `Diese PIN stimmt nicht. Noch ${left} Versuche.`,
  toPassphrase: 'Mit der Passphrase öffnen',
  toPin: 'Doch mit der PIN',
}

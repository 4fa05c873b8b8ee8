export const certificates = {
  title: 'Zertifikat Ihrer Papiere',
  text: 'Jedes fertige Blatt wird mit diesem Zertifikat gesichert. Wird die Datei danach geändert, fällt es auf. Dass ihr Inhalt von Anfang an richtig war, zeigt es nicht.',
  name: 'Ausgestellt auf',
  until: 'Gültig bis',
  fingerprint: 'Prüfsumme',
  sheets: 'Gesicherte Blätter',
  none: 'Es entsteht, sobald der Betrieb beschrieben ist.',
  origins: { own: 'von Obhut ausgestellt', imported: 'mitgebracht' },
  store: 'Für Prüfer speichern',
  storeNote: 'Der öffentliche Teil. Wer Ihre Blätter prüfen will, vergleicht damit.',
  stored: (fileName: string) => `Gespeichert als ${fileName}.`,
  renew: 'Erneuern',
  renewTitle: 'Neues Zertifikat ausstellen',
  renewText:
    'Nötig ist das selten: Obhut erneuert es selbst, bevor es abläuft oder wenn Ihr Betrieb anders heißt. Der bisherige Schlüssel wird vernichtet; was schon gesichert ist, bleibt gültig.',
  renewed: 'Ab jetzt werden Blätter mit dem neuen Zertifikat gesichert.',
  bring: 'Gekauftes nehmen',
  bringTitle: 'Gekauftes Zertifikat nehmen',
  bringText:
    'Mit dem Zertifikat eines Anbieters, den PDF-Programme kennen, entfällt deren Hinweis auf ein unbekanntes Zertifikat. Sie brauchen die Datei (.p12 oder .pfx) und ihr Kennwort.',
  password: 'Kennwort der Datei',
  choose: 'Datei wählen',
  brought: 'Ab jetzt werden Blätter mit dem mitgebrachten Zertifikat gesichert.',
  revoke: 'Widerrufen',
  revokeTitle: 'Zertifikat widerrufen',
  revokeText:
    'Tun Sie das, wenn jemand Fremdes an den Schlüssel gekommen sein könnte, etwa nach einem Diebstahl. Der Widerruf steht mit seinem Zeitpunkt im Verwahrbuch, und Sie bekommen sofort ein neues Zertifikat. Was vorher gesichert wurde, bleibt gültig.',
  reason: 'Grund',
  revoked: 'Das Zertifikat ist widerrufen. Ab jetzt gilt ein neues.',
  earlier: 'Frühere',
  states: {
    current: 'gilt',
    replaced: 'ersetzt',
    revoked: 'widerrufen',
  },
  since: (day: string) => `seit ${day}`,
  count: (sheets: number) => (sheets === 1 ? '1 Blatt' : `${sheets} Blätter`),
}

/** Die Zeit einer Sicherung, von jemand anderem bestätigt. */
export const timeStamps = {
  title: 'Bestätigte Zeit',
  text: 'Wann ein Blatt gesichert wurde, sagt zuerst nur unser Computer. Ein Zeitstempel-Dienst kann bestätigen, dass es zu einem Zeitpunkt schon so war. Er bekommt dafür eine Prüfsumme, keinen Inhalt und keinen Namen.',
  network: 'Nur hierfür geht Obhut ins Netz, und nur wenn Sie es sagen.',
  authority: 'Adresse des Dienstes',
  authorityNote: 'Zum Beispiel der Ihres Zertifikat-Anbieters. Ohne Adresse wird nichts geholt.',
  notAddress: 'Das ist keine Adresse, die mit https:// oder http:// beginnt.',
  waiting: (sheets: number) =>
    sheets === 1 ? '1 Blatt ohne bestätigte Zeit' : `${sheets} Blätter ohne bestätigte Zeit`,
  stamped: (sheets: number) =>
    sheets === 1 ? '1 Blatt mit bestätigter Zeit' : `${sheets} Blätter mit bestätigter Zeit`,
  keep: 'Adresse merken',
  kept: 'Die Adresse ist gemerkt.',
  fetch: 'Zeitstempel holen',
  fetched: (sheets: number, waiting: number) =>
    waiting === 0
      ? `${sheets === 1 ? '1 Zeitstempel' : `${sheets} Zeitstempel`} geholt.`
      : `${sheets === 1 ? '1 Zeitstempel' : `${sheets} Zeitstempel`} geholt, ${waiting} fehlen noch.`,
  atSealing: 'Beim Abschließen gleich mitfragen',
  atSealingNote:
    'Dauert höchstens drei Sekunden. Kommt keine Antwort, bleibt das Blatt ohne bestätigte Zeit, und Sie holen sie später.',
  headText:
    'Sie können auch den ganzen Stand des Verwahrbuchs bestätigen lassen: Eine Prüfsumme geht hinaus und deckt alle bis dahin gesicherten Blätter.',
  noHead: 'Noch kein Stand bestätigt',
  headOn: (size: number, moment: string, by: string) =>
    `Stand bis Nr. ${size} bestätigt von ${by}: ${moment}`,
  covered: (sheets: number) =>
    sheets === 1
      ? '1 Blatt ohne eigene Zeit ist dadurch gedeckt'
      : `${sheets} Blätter ohne eigene Zeit sind dadurch gedeckt`,
  confirmHead: 'Stand bestätigen lassen',
  on: (moment: string, by: string) => `Eigene bestätigte Zeit (${by}): ${moment}`,
  coveredOn: (size: number, moment: string, by: string) =>
    `Durch den bestätigten Stand bis Nr. ${size} gedeckt seit ${moment} (${by})`,
  none: 'Ohne bestätigte Zeit',
}

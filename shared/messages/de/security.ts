export const security = {
  title: 'Sicherheit',
  lead: 'Wie dieses Archiv geschützt ist, und was zu tun ist, wenn der Computer fehlt.',
  open: 'Sicherheit ansehen',
  state: 'Schlüssel',
  passphrase: 'Passphrase',
  guess: (memoryMiB: string, passes: string) =>
    `Jeder Versuch, sie zu erraten, kostet ${memoryMiB} MB Speicher in ${passes} Durchgängen.`,
  recoveryKey: 'Wiederherstellungsschlüssel',
  confirmed: (moment: string) => `auf Papier, zuletzt bestätigt am ${moment}`,
  notConfirmed: 'noch nicht bestätigt',
  pin: 'PIN für den gedrehten Bildschirm',
  pinSet: (moment: string) => `gesetzt am ${moment}`,
  keyFile: {
    changed:
      'Die Schlüsseldatei dieses Archivs ist nicht mehr, wie Obhut sie geschrieben hat. Verloren ist nichts: Das Archiv ist offen.',
    older:
      'Im Archiv liegt eine ältere Schlüsseldatei. Damit öffnet wieder, was Sie früher ersetzt haben. Verloren ist nichts: Das Archiv ist offen.',
    passphrase:
      'Ihre Passphrase öffnet es künftig vielleicht nicht mehr: Ändern Sie sie. Als Nachweis genügt auch der Wiederherstellungsschlüssel.',
    recovery:
      'Der Wiederherstellungsschlüssel von Ihrem Papier öffnet es vielleicht nicht mehr: Machen Sie einen neuen und heben Sie das neue Blatt auf.',
  },
  openings: 'Öffnungen',
  noOpenings: 'Noch keine. Von nun an steht hier, wann und womit das Archiv geöffnet wurde.',
  openingsNote: 'Kennen Sie eine davon nicht, ändern Sie die Passphrase.',
  by: {
    passphrase: 'mit der Passphrase',
    recoveryKey: 'mit dem Wiederherstellungsschlüssel',
    pin: 'mit der PIN auf Tour',
  },
  failed: (count: number) =>
    count === 1 ? 'davor ein falscher Versuch' : `davor ${count} falsche Versuche`,
  theft: {
    title: 'Wenn dieser Computer jetzt gestohlen wird',
    locked:
      'Gesperrt oder ausgeschaltet ist ohne Passphrase nichts zu lesen: keine Namen, keine Papiere, keine Fotos.',
    tour: (moment: string) =>
      `Gerade läuft eine Tour: Bis ${moment} öffnet auch die sechsstellige PIN, auf diesem Computer und unter Ihrer Anmeldung. Beenden Sie die Tour, wenn Sie sie nicht brauchen.`,
    opened: (minutes: string) =>
      `Wird er offen mitgenommen, ist alles lesbar, bis Obhut nach ${minutes} Ruhe sperrt.`,
    holds: (customers: string, entries: number) =>
      entries === 0
        ? `Auf ihm liegen Angaben von ${customers}. Alles davon ist in einer geprüften Sicherung.`
        : entries === 1
          ? `Auf ihm liegen Angaben von ${customers}. Ein Eintrag ist in keiner geprüften Sicherung.`
          : `Auf ihm liegen Angaben von ${customers}. ${entries} Einträge sind in keiner geprüften Sicherung.`,
    customers: (count: number) => (count === 1 ? 'einem Kunden' : `${count} Kunden`),
    hours: (count: number) => (count === 1 ? 'einer Stunde' : `${count}\u00a0Stunden`),
    what: 'Was zu tun ist, in dieser Reihenfolge',
    steps: {
      police: 'Anzeige bei der Polizei, mit der Seriennummer des Computers. Aktenzeichen notieren.',
      changeAccounts:
        'Von einem anderen Gerät aus: Passwörter von E-Mail, Cloud und Fernwartung ändern, Sitzungen dieses Computers beenden.',
      tellSecrets: (count: number) =>
        count === 1
          ? 'Den Kunden anrufen, dessen Zugangsdaten hier verwahrt sind: Er soll sie ändern.'
          : `Die Kunden anrufen, von denen ${count} Zugangsdaten hier verwahrt sind: Sie sollen sie ändern.`,
      tellControllers: (hours: string, customers: string) =>
        customers === ''
          ? `Auftraggeber mit einem Vertrag zur Auftragsverarbeitung verständigen, die ersten binnen ${hours}.`
          : `Auftraggeber mit einem Vertrag zur Auftragsverarbeitung verständigen, die ersten binnen ${hours}: ${customers}.`,
      judgeBreach:
        'Die Datenpanne für sich festhalten und binnen 72 Stunden entscheiden, ob sie der Aufsichtsbehörde zu melden ist. War der Computer gesperrt und die Passphrase gut, spricht das gegen ein Risiko; war er offen, dafür.',
      tellInCare: 'Sind auch Geräte von Kunden weg, rufen Sie diese Kunden an:',
      restore: (moment: string) =>
        `Neuer Computer: Obhut starten, »Ich habe eine Sicherung« wählen und den Schlüssel vom Papier eintippen. Die letzte geprüfte Sicherung ist vom ${moment}.`,
      nothingToRestore:
        'Es gibt keine geprüfte Sicherung: Alles, was auf diesem Computer liegt, wäre verloren. Legen Sie jetzt eine an.',
      enterAgain:
        'Was seit der Sicherung geschah, aus den Blättern der Kunden nachtragen: Jedes nennt seinen Auftrag.',
    },
    hidden: 'Beim Kunden stehen hier keine Namen.',
  },
}

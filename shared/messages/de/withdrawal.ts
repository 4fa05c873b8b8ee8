import type { WithdrawalWay } from '../../model/withdrawal.ts'

/** A consumer's right to withdraw: what it would cost today, and what to do when he does. */
export const withdrawal = {
  title: 'Widerruft der Kunde heute',
  verdict: {
    noMoney: (until: string) => `Kein Geld. Er kann bis ${until} widerrufen.`,
    proRata: (most: string, until: string) =>
      `Anteilig, höchstens ${most}. Er kann bis ${until} widerrufen.`,
    over: (until: string) => `Widerruf nicht mehr möglich. Die Frist endete am ${until}.`,
    extinct: 'Widerruf nicht mehr möglich. Die Arbeit ist auf Wunsch des Kunden vollständig getan.',
  },
  noticeMissing:
    'Dass Belehrung und Formular übergeben wurden, ist nicht eingetragen. Deshalb läuft die Frist so lange.',
  noticeLate:
    'Belehrung und Formular kamen erst nach der Unterschrift. Deshalb rechnen wir mit der langen Frist und ohne Geld.',
  noticeWeak:
    'Die Übergabe der Belehrung belegt nur Ihre eigene Aussage. Ein unterschriebener Abschnitt oder eine E-Mail wäre ein besserer Beleg.',
  stake: (money: string) =>
    `Arbeiten Sie vor dem Ende der Frist, stehen ${money} auf dem Spiel. Fahren und Lagern dürfen Sie.`,
  early: {
    button: 'Trotzdem beginnen',
    title: 'Vor dem Ende der Frist arbeiten',
    warning: (money: string, until: string) =>
      `Widerruft der Kunde bis ${until}, bekommen Sie für diese Arbeit nichts: ${money} gehen verloren.`,
    reason: 'Warum beginnen Sie trotzdem?',
    reasonNote: 'Steht danach unveränderlich im Verwahrbuch.',
    save: 'Beginnen und festhalten',
    noted: (moment: string, reason: string) => `Früher Beginn am ${moment}: ${reason}`,
  },
  receive: {
    button: 'Widerruf eintragen',
    title: 'Der Kunde hat widerrufen',
    lead: 'Jede klare Äußerung zählt, auch am Telefon. Eine Form oder einen Grund braucht der Kunde nicht.',
    way: 'Wie hat er es gesagt?',
    ways: {
      inPerson: 'persönlich',
      phone: 'am Telefon',
      message: 'Kurznachricht',
      mail: 'E-Mail',
      letter: 'Brief',
      form: 'Formular',
    } satisfies Record<WithdrawalWay, string>,
    words: 'In seinen Worten',
    sentBefore: 'An einem früheren Tag abgeschickt',
    sentBeforeNote: 'Für die Frist genügt, dass er rechtzeitig abgeschickt hat.',
    sentOn: 'Abgeschickt am',
    share: 'Wie viel der Arbeit ist getan?',
    shareNote: (basis: string) => `Gerechnet wird vom vereinbarten Gesamtpreis: ${basis}.`,
    shareValue: (amount: string) => `Das sind ${amount}.`,
    shareReason: 'Woran sieht man das?',
    shareNotValid: 'Bitte eine ganze Zahl von 0 bis 100 eingeben.',
    wrong: {
      inFuture: 'Das liegt in der Zukunft.',
      afterReceipt: 'Abgeschickt wurde es vor dem Eingang.',
      beforeContract: 'Da gab es den Auftrag noch nicht.',
    },
    save: 'Festhalten',
  },
  received: {
    title: (day: string) => `Widerrufen am ${day}`,
    stopped: 'Die Arbeit ruht. Zugriff, Ausbau und Löschen sind gesperrt.',
    giveBack: (day: string) => `Alles muss bis ${day} wieder beim Kunden sein.`,
    settled: 'Alles ist zurück beim Kunden.',
    money: (amount: string, percent: number, reason: string) =>
      `Anteilig stehen Ihnen ${amount} zu (${percent} %, ${reason}).`,
    noMoney: 'Für diesen Auftrag steht Ihnen kein Geld zu.',
    way: (way: string, words: string) =>
      words === '' ? `Weg: ${way}` : `Weg: ${way} – „${words}“`,
    tooLate: (day: string) => `Am ${day} kam ein Widerruf, der nicht mehr möglich war.`,
  },
  evidence: {
    receiptStrip: 'zugestellt, Abschnitt unterschrieben',
    pack: 'zugestellt, Mappe mit Abschnitt',
    importedMail: 'zugestellt, E-Mail eingelesen',
  },
  packs: {
    title: 'Vorbereitete Mappen',
    lead: 'Für Tage ohne Drucker und Netz: Belehrung mit Formular, Datenschutzinformation und ein Durchschreibeblatt mit Abschnitt, zu Hause gedruckt und fortlaufend nummeriert.',
    from: 'Von Nummer',
    to: 'Bis Nummer',
    register: 'Mappen eintragen',
    notValid: 'Bitte zwei ganze Zahlen, höchstens 200 Mappen auf einmal.',
    free: (count: number) => (count === 1 ? '1 Mappe bereit' : `${count} Mappen bereit`),
    none: 'Keine Mappe bereit',
    used: (count: number) => `${count} übergeben`,
    old: (count: number) => `${count} mit alter Fassung, bitte wegwerfen`,
    hand: 'Mappe übergeben',
    number: 'Nummer der Mappe',
    numberNote: (next: number) => `Nächste unbenutzte: ${next}`,
    strip: 'Weiter: Abschnitt fotografieren',
  },
  confirm: {
    button: 'Eingang bestätigen',
    title: 'Bestätigung an den Kunden',
    lead: 'So lautet die Bestätigung. Als E-Mail-Entwurf speichern und selbst absenden, oder abschreiben.',
    to: 'E-Mail-Adresse',
    save: 'Als E-Mail-Entwurf speichern',
    drafted: (moment: string) => `Entwurf der Bestätigung gespeichert am ${moment}.`,
  },
}

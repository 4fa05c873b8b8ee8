import { factNames } from './facts.ts'

/** Die Seite, die eine Sicherung ohne Obhut öffnet. */
export const backupReader = {
  title: 'Sicherung öffnen',
  lead: 'Diese Seite zeigt, was in einer Sicherung von Obhut steht. Sie arbeitet ohne Netz: Nichts verlässt dieses Gerät.',
  language: 'English',
  folder: {
    title: 'Ordner hierher ziehen',
    or: 'oder',
    choose: 'Ordner auswählen',
    hint: 'Den Ordner „Obhut-Sicherung“ vom Datenträger. Ihr Browser nennt das vielleicht „hochladen“; die Dateien bleiben auf diesem Gerät.',
  },
  key: {
    label: 'Wiederherstellungsschlüssel',
    hint: 'Vom ausgedruckten Blatt: sieben Gruppen zu je fünf Zeichen, groß oder klein, mit oder ohne Striche.',
    generation: 'Stand der Sicherung',
    generationName: (number: string) => `Nr. ${number}`,
    newest: (number: string) => `Nr. ${number}, der neueste`,
    open: 'Öffnen',
  },
  working: 'Wird geöffnet und geprüft …',
  problem: {
    noBackup:
      'In diesem Ordner liegt keine Sicherung von Obhut. Wählen Sie den Ordner „Obhut-Sicherung“.',
    severalBackups:
      'Hier liegen mehrere Sicherungen. Wählen Sie den einen Ordner „Obhut-Sicherung“, den Sie öffnen möchten.',
    unfinished:
      'Diese Sicherung wurde nie fertig: Der Datenträger wurde wohl zu früh abgezogen. Nehmen Sie eine andere.',
    noCrypto:
      'Dieser Browser entschlüsselt nichts für Seiten, die vom Datenträger kommen. Nehmen Sie einen anderen, zum Beispiel Firefox, Chrome oder Edge.',
    keyLength:
      'Der Schlüssel hat sieben Gruppen zu je fünf Zeichen. Bitte sehen Sie noch einmal hin.',
    keyGroup: (group: string) => `In Gruppe ${group} stimmt ein Zeichen nicht.`,
    keyGroups: (groups: string) => `In den Gruppen ${groups} stimmt je ein Zeichen nicht.`,
    noRecoveryKey: 'Diese Sicherung lässt sich nur in Obhut öffnen, mit der Passphrase.',
    wrongKey:
      'Der Schlüssel ist richtig geschrieben, öffnet diese Sicherung aber nicht. Es gilt der, der gültig war, als sie gemacht wurde.',
    olderBackup:
      'Diese ältere Sicherung kann nur Obhut öffnen. Eine neuere auf demselben Datenträger öffnet auch diese Seite.',
    newerBackup: 'Diese Sicherung hat ein neueres Programm geschrieben. Nehmen Sie dessen Seite.',
    missing: (file: string) => `Eine Datei fehlt: ${file}. Wurde der ganze Ordner ausgewählt?`,
    damaged: (file: string) =>
      `Eine Datei ist beschädigt oder wurde ausgetauscht: ${file}. Nehmen Sie einen anderen Stand oder eine andere Sicherung.`,
    unexpected:
      'Etwas ging schief, das diese Seite nicht kennt. Versuchen Sie es in einem anderen Browser.',
  },
  opened: {
    of: (business: string) => `Sicherung von ${business}`,
    nameless: 'Sicherung eines Betriebs ohne Angaben',
    made: (moment: string, number: string) => `Gemacht am ${moment}, Nr. ${number}.`,
    code: (code: string) => `Stand des Verwahrbuchs: ${code}`,
    fits: (count: string) =>
      `Das Verwahrbuch passt: Alle Einträge (${count}) gehören zum unterschriebenen Stand.`,
    altered: (kind: string, moment: string) =>
      `Das Verwahrbuch passt nicht, weil der Eintrag „${kind}“ vom ${moment} etwas anderes sagt, als aufgezeichnet wurde.`,
    rootDoesNotFit:
      'Das Verwahrbuch passt nicht, weil seine Einträge nicht den Stand ergeben, den der Betrieb unterschrieben hat.',
    cannotSay:
      'Ob das Verwahrbuch passt, lässt sich nicht sagen: Es ist nicht lesbar unterschrieben.',
    noSecrets: 'Zugangsdaten von Geräten der Kunden sind in keiner Sicherung.',
  },
  checkAll: {
    start: 'Alle Papiere und Fotos prüfen',
    running: (done: string, all: string) => `Geprüft: ${done} von ${all}`,
    fine: (all: string) => `Alle ${all} Dateien sind da und unversehrt.`,
    none: 'Diese Sicherung enthält weder Papiere noch Fotos.',
  },
  jobs: {
    title: 'Aufträge',
    none: 'Es gibt noch keinen Auftrag.',
    search: 'Suchen: Nummer, Kunde, Gerät',
    noCustomer: 'ohne Angaben zum Kunden',
    devices: 'Geräte',
    files: 'Papiere und Fotos',
    entries: 'Einträge',
    others: 'Was zu keinem Auftrag gehört',
    forgotten: 'Diese Angaben wurden gelöscht.',
    nothingMore: 'Mehr steht hier nicht.',
    readingCopy: (title: string) => `Lesefassung: ${title}`,
    largeCopy: (title: string) => `Lesefassung in großer Schrift: ${title}`,
  },
  file: {
    show: 'Zeigen',
    save: 'Speichern',
    shown: (name: string) => `Foto: ${name}`,
    saved: 'Gespeichert, unverschlüsselt. Löschen Sie die Datei, wenn Sie sie nicht mehr brauchen.',
  },
  kinds: factNames,
}

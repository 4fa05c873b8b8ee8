import type { Consent, Estimate, Purchase } from '../../model/order.ts'

/** What is asked only of some jobs: help from afar, a purchase, an estimate, papers by mail, consents. */
export const extras = {
  remote: 'Hilfe aus der Ferne',
  tool: 'Programm und Version',
  toolHint: 'zum Beispiel: Fernblick 5.1',
  connection: 'Wie ist die Verbindung?',
  connections: { direct: 'direkt', relay: 'über einen Server' },
  connectionMeans: {
    direct: 'Niemand sonst ist beteiligt.',
    relay: 'Wer den Server betreibt, steht mit Land im Papier.',
  },
  relay: 'Wer betreibt den Server?',
  relayCountry: 'In welchem Land?',
  releasedBy: 'Wer gibt jede Sitzung frei?',
  unattended: 'Dürfen wir hinein, wenn niemand dabei ist?',
  unattendedMeans: {
    yes: 'Das steht als eigene Erlaubnis im Papier, und jede Sitzung wird aufgeschrieben.',
    no: 'Jede Sitzung gibt jemand beim Kunden frei.',
  },
  recording: 'Wird die Sitzung aufgezeichnet?',
  recordingUntil: 'Aufzeichnung gelöscht am',
  toolStays: 'Bleibt das Programm danach auf dem Gerät?',

  purchase: 'Einkauf',
  seller: 'Wer verkauft dem Kunden die Ware?',
  sellers: { dealer: 'der Händler', us: 'wir selbst' } satisfies Record<Purchase['seller'], string>,
  sellerMeans: {
    dealer:
      'Wir kaufen im Namen des Kunden. Der Händler erfährt Namen und Anschrift, die Rechnung lautet auf den Kunden. Er unterschreibt die Vollmacht eigens.',
    us: 'Dann ist es ein Verkauf: Wir haften zwei Jahre für die Ware. Auf diesem Auftrag geht das nicht – schreiben Sie dafür ein eigenes Angebot. Teile, die wir einbauen, gehören in den Preis der Reparatur.',
  } satisfies Record<Purchase['seller'], string>,
  dealer: 'Bei welchem Händler?',
  item: (number: number) => `Ware ${number}`,
  count: 'Anzahl',
  itemCeiling: 'Zusammen höchstens',
  itemCeilingMeans: 'Mit Steuer und Versand. Mehr dürfen wir nicht ausgeben.',
  addItem: 'Weitere Ware',
  removeItem: (number: number) => `Ware ${number} entfernen`,
  until: 'Vollmacht gilt bis',

  estimate: 'Was können wir jetzt schon sagen?',
  estimates: {
    later: 'noch nichts',
    estimate: 'Kostenanschlag',
    european: 'bindendes Angebot',
  } satisfies Record<Estimate['form'] | 'later', string>,
  estimateMeans: {
    later: 'Der Kostenanschlag kommt nach der Fehlersuche. Bis dahin wird nicht repariert.',
    estimate:
      'Kostenlos. Wird es wesentlich teurer, sagen wir es sofort, und der Kunde darf kündigen.',
    european:
      'Mit den Reparaturinformationen des EU-Rechts. Der Höchstpreis bindet uns mindestens 30 Tage; die Widerrufsbelehrung ersetzt es nicht.',
  } satisfies Record<Estimate['form'] | 'later', string>,
  maximum: {
    estimate: 'Voraussichtlich, alles zusammen',
    european: 'Höchstens, alles zusammen',
  } satisfies Record<Estimate['form'], string>,
  maximumMeans: 'Das ist zugleich die Obergrenze des Auftrags.',
  workDays: 'Arbeitstage',
  validUntil: 'Gilt bis',
  validMeans: 'Kürzer als 30 Tage geht nicht; das Blatt nennt dann den 30. Tag.',
  estimateDefect: 'Was fehlt dem Gerät?',
  estimateRepair: 'Was würden wir tun?',
  replacement: 'Ersatzgerät mit Preis',
  ancillary: 'Was kommt noch dazu, mit Preis',

  byMail: 'Papiere per E-Mail statt auf Papier?',
  byMailMeans: {
    yes: 'Dazu unterschreibt der Kunde eigens. Lehnt er dort ab, bekommt er alles auf Papier.',
    no: 'Der Kunde bekommt alles auf Papier.',
  },
  byMailAddress: 'An welche Adresse?',

  consents: 'Freiwillige Einwilligungen',
  consentsFor: 'Wofür fragen wir?',
  consentsHint:
    'Freiwillig, je Zweck eine Unterschrift. Sagt der Kunde Nein, ändert sich am Auftrag nichts.',
  purposes: {
    photos: 'Fotos zeigen',
    reference: 'als Referenz nennen',
    newsletter: 'Rundbrief schicken',
  } satisfies Record<Consent['purpose'], string>,
  detail: {
    photos: 'Welche Fotos, und wo?',
    reference: 'Welcher Text mit welchem Namen, und wo?',
    newsletter: 'Wie oft, und wohin?',
  } satisfies Record<Consent['purpose'], string>,
  details: {
    photos: 'Bilder des Geräts vor und nach der Arbeit, auf unserer Website.',
    reference: 'Ein Satz mit Namen und Ort, auf unserer Website.',
    newsletter: 'Höchstens viermal im Jahr an die E-Mail-Adresse in diesem Auftrag.',
  } satisfies Record<Consent['purpose'], string>,

  socialDataNoticeSaidBy: 'Wer sagt, dass die Aufsichtsbehörde Bescheid weiß?',
  secrecyAbroad: 'Warum sind die Berufsgeheimnisse auch außerhalb der EU sicher?',
  secrecyAbroadHint: (names: string) =>
    `${names} arbeitet außerhalb der EU. Das geht nur, wenn Geheimnisse dort vergleichbar geschützt sind oder die Stelle an keine gelangt.`,
  socialDataNoticeHint: 'Bei Sozialdaten muss die Stelle den Auftrag vorher anzeigen.',
  singleMandate: 'Geht es nur um einen einzelnen Fall oder ein einzelnes Mandat?',
  singleMandateMeans: {
    yes: 'Dann beginnen wir erst, wenn diese Person eingewilligt hat.',
    no: 'Dann genügt die Verschwiegenheitsverpflichtung.',
  },
  consentSaidBy: 'Wer sagt, dass die Einwilligung vorliegt?',
  consentSaidByHint: 'Keine Namen von Patienten oder Mandanten.',
}

import type { Block, SheetContent } from '../../../electron/core/papers/layout/blocks.ts'

const template = (id: string) => ({
  id,
  version: '1.0',
  validFrom: '2026-11-23',
  lawAsOf: '2026-11-23',
})

const order: Block[] = [
  {
    type: 'title',
    text: 'Reparaturauftrag',
    subtitle: 'Auftrag 2026-A-0145 vom 23. November 2026, geschlossen in Ihrer Wohnung',
  },
  {
    type: 'summary',
    label: 'Kurz gesagt (nicht Teil des Vertrags)',
    sentences: [
      'Wir suchen den Fehler und reparieren bis höchstens 180,00 €.',
      'Wird es teurer, fragen wir Sie vorher.',
      'Ihre Daten öffnen wir nur, wenn Sie es unten erlauben.',
    ],
  },
  {
    type: 'facts',
    rows: [
      {
        term: 'Kundin',
        lines: [
          'Annegret Schmidt-Blumenthal, Große Altefähre 31, 23552 Lübeck',
          'Telefon 0451 000002',
        ],
      },
      {
        term: 'Auftrag',
        lines: ['Notebook startet nicht mehr, Lüfter läuft an, Bildschirm bleibt dunkel'],
      },
      {
        term: 'Preis',
        lines: [
          'Diagnose 0,00 € · Arbeit 68,00 € je Stunde · Anfahrt 25,00 €',
          'Obergrenze **180,00 €**',
        ],
      },
      { term: 'Fertig bis', lines: ['voraussichtlich Freitag, 27. November 2026'] },
    ],
  },
  {
    type: 'clause',
    number: '1',
    heading: 'Was wir tun',
    body: [
      {
        type: 'paragraph',
        text: 'Wir suchen den Fehler, beheben ihn im Rahmen der Obergrenze und prüfen danach, ob das Gerät wieder arbeitet. Einen Kostenanschlag rechnen wir nicht ab.',
      },
    ],
  },
  {
    type: 'clause',
    number: '2',
    heading: 'Wenn Daten verloren gehen',
    body: [
      {
        type: 'paragraph',
        text: 'Bei einfacher Fahrlässigkeit ersetzen wir den Aufwand, der auch bei ordentlicher Datensicherung entstanden wäre. Für Vorsatz, grobe Fahrlässigkeit und Verletzungen von Leben, Körper oder Gesundheit haften wir ohne Einschränkung.',
      },
    ],
  },
]

const handover: Block[] = [
  { type: 'title', text: 'Übergabeprotokoll' },
  {
    type: 'table',
    columns: [
      { head: 'Nr.', width: 6 },
      { head: 'Was', width: 38 },
      { head: 'Seriennummer', width: 22 },
      { head: 'Zustand', width: 34 },
    ],
    rows: [
      {
        cells: [
          ['1'],
          ['Notebook Acer Aspire 5 A515-45'],
          ['NXA84EG00411902'],
          ['Kratzer im Deckel (Bild 1), Scharnier links locker'],
        ],
      },
      { cells: [['1.1'], ['SSD 512 GB, eingebaut'], ['nicht lesbar'], ['nicht geprüft']] },
      { cells: [['2'], ['Netzteil 65 W'], ['–'], ['Kabel geknickt, Isolierung unbeschädigt']] },
      { cells: [['3'], ['Tasche, schwarz'], ['–'], ['gebraucht']] },
    ],
  },
]

const permissions: Block[] = [
  { type: 'title', text: 'Was Sie erlauben' },
  {
    type: 'choices',
    rows: [
      {
        text: 'Dürfen wir das Gerät starten und uns mit Ihrem Konto anmelden?',
        note: 'Den Code geben Sie selbst ein oder wir verwahren ihn verschlüsselt bis zur Rückgabe.',
        options: [
          { label: 'ja', chosen: true },
          { label: 'nein', chosen: false },
        ],
      },
      {
        text: 'Dürfen wir Ihre Dateien öffnen, wenn sich der Fehler anders nicht finden lässt?',
        options: [
          { label: 'ja', chosen: false },
          { label: 'nein', chosen: true },
        ],
      },
      {
        text: 'Sollen wir vorher eine Sicherheitskopie anlegen (49,00 €)?',
        options: [
          { label: 'ja', chosen: false },
          { label: 'nein', chosen: true },
        ],
      },
      {
        text: 'Gibt es eine aktuelle Datensicherung?',
        options: [
          { label: 'ja, vom 02.11.2026', chosen: false },
          { label: 'nein', chosen: false },
          { label: 'weiß nicht', chosen: true },
        ],
      },
    ],
  },
  {
    type: 'notice',
    tone: 'warn',
    heading: 'Keine Sicherung',
    text: 'Sie wissen nicht, ob es eine Sicherung gibt, und möchten keine Kopie. Geht bei der Reparatur etwas verloren, lässt es sich vielleicht nicht wiederherstellen.',
  },
  {
    type: 'signature',
    slot: 'customer',
    label: 'Auftrag und Übergabe',
    declares: 'Ich erteile den Auftrag und habe die Geräte in diesem Zustand übergeben.',
    name: 'Annegret Schmidt-Blumenthal',
    role: 'Kundin',
  },
  {
    type: 'signature',
    slot: 'technician',
    label: 'Für den Betrieb',
    declares: 'Wir haben die Geräte in diesem Zustand erhalten.',
    name: 'Jonas Beispiel',
    role: 'Inhaber',
  },
]

/** A sheet that carries several papers. */
export const orderSheet: SheetContent = {
  v: 1,
  language: 'de',
  jobNumber: '2026-A-0145',
  sheet: 'B',
  letterhead: {
    name: 'Küstenrechner IT-Service',
    line: 'Inhaber Jonas Beispiel · Hafenstraße 7 · 23552 Lübeck',
    contact: '0451 000000 · post@kuestenrechner.example',
  },
  papers: [
    { code: 'D01', template: template('D01'), title: 'Reparaturauftrag', blocks: order },
    { code: 'D02', template: template('D02'), title: 'Übergabeprotokoll', blocks: handover },
    { code: 'D10', template: template('D10'), title: 'Was Sie erlauben', blocks: permissions },
  ],
}

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

import type { SheetContent } from '../../../electron/core/papers/layout/blocks.ts'

/** A small picture made of bytes known here, so that the sample needs no file. */
export const photo = readFileSync(new URL('damage.jpg', import.meta.url))
export const photoHash = createHash('sha256').update(photo).digest('hex')

const template = { id: 'D04', version: '1.0', validFrom: '2026-11-23', lawAsOf: '2026-11-23' }
const letterhead = {
  name: 'Küstenrechner IT-Service',
  line: 'Inhaber Jonas Beispiel · Hafenstraße 7 · 23552 Lübeck',
  contact: '0451 000000 · post@kuestenrechner.example',
}

/** The first page of the picture the design was drawn from, and everything else a paper can hold. */
export const sample: SheetContent = {
  v: 1,
  language: 'de',
  jobNumber: '2026-A-0144',
  sheet: 'E',
  letterhead,
  papers: [
    {
      code: 'D04',
      template,
      title: 'Vertrag zur Auftragsverarbeitung',
      blocks: [
        {
          type: 'title',
          text: 'Vertrag zur Auftragsverarbeitung',
          subtitle: 'nach Art. 28 DSGVO · zum Auftrag 2026-A-0144 vom 23. November 2026',
          ids: ['AVV-01'],
        },
        {
          type: 'summary',
          label: 'Kurz gesagt (nicht Teil des Vertrags)',
          sentences: [
            'Wir öffnen nur, was für die Reparatur nötig ist.',
            'Wir schreiben unsere Zugriffe auf; Sie bekommen die Liste.',
            'Wir geben nichts weiter – außer an die Stellen in Anlage 3.',
            'Ihr Gerät kommt mit Ihren Daten zurück; unsere Kopien löschen wir und bestätigen das.',
            'Geht etwas verloren, melden wir es binnen 24 Stunden, nachdem wir es wissen.',
          ],
        },
        {
          type: 'facts',
          rows: [
            {
              term: 'Verantwortlicher',
              lines: [
                'Steuerkanzlei Öztürk & Voß PartG mbB, Königstraße 12, 23552 Lübeck',
                'vertreten durch Aylin Öztürk, Partnerin · Meldungen an 0451 000001',
              ],
              ids: ['AVV-02'],
            },
            {
              term: 'Auftragsverarbeiter',
              lines: [
                'Küstenrechner IT-Service, Jonas Beispiel',
                'Datenschutzbeauftragter: nicht bestellt',
              ],
            },
            {
              term: 'Gegenstand',
              lines: [
                'Diagnose und Reparatur',
                'Lenovo ThinkPad T14, Nr. PF_3X9_K2, mit eingebauter SSD',
              ],
              ids: ['AVV-03'],
            },
            {
              term: 'Dauer',
              lines: ['von der Übergabe am 23.11.2026 bis zur Rückgabe und Löschung aller Kopien'],
            },
            {
              term: 'Zweck und Art',
              lines: [
                'Fehler finden und beheben; dabei Sichten, Auslesen, vorübergehendes Kopieren',
              ],
            },
            {
              term: 'Daten · Personen',
              lines: [
                'Stamm- und Steuerdaten, Schriftverkehr, Belege',
                'von Mandanten, Beschäftigten, Behörden',
                'besonders geschützt: Gesundheit, Konfession – kein Öffnen ohne Weisung',
              ],
            },
            {
              term: 'Am Ende',
              lines: [
                'Das Gerät kommt mit den Daten zurück. Unsere Arbeitskopien:',
                '☒ **löschen**   ☐ erst herausgeben, dann löschen',
                'spätestens 14 Tage nach Rückgabe',
              ],
              ids: ['AVV-21'],
            },
          ],
        },
        {
          type: 'clause',
          number: '1',
          heading: 'Weisungen',
          ids: ['AVV-10', 'AVV-11'],
          body: [
            {
              type: 'paragraph',
              text: 'Der Betrieb verarbeitet die Daten nur so, wie es dieser Vertrag und die schriftlich festgehaltenen Weisungen des Verantwortlichen erlauben; das gilt auch für jede Weitergabe in ein Land außerhalb der EU und des EWR, die hier ausgeschlossen ist. Hält er eine Weisung für rechtswidrig, sagt er das sofort und wartet mit der Ausführung.',
            },
          ],
        },
        {
          type: 'clause',
          number: '2',
          heading: 'Vertraulichkeit',
          ids: ['AVV-12'],
          body: [
            {
              type: 'paragraph',
              text: 'Zugriff haben nur der Inhaber und die in Anlage 3 genannten Stellen. Er hat sich zur Verschwiegenheit verpflichtet; die Pflicht endet nicht mit dem Vertrag. Helfer werden nur mit vorheriger Zustimmung und eigener Verpflichtung eingesetzt.',
            },
            {
              type: 'list',
              items: [
                'Gespeichertes wird nur so weit geöffnet, wie die Fehlersuche es verlangt; was dabei zufällig sichtbar wird, bleibt vertraulich.',
                'Zugangsdaten stehen verschlüsselt im Archiv und werden bei der Rückgabe vernichtet.',
                'Ausdrucke entstehen nicht.',
              ],
            },
          ],
        },
        {
          type: 'clause',
          number: '3',
          heading: 'Meldung von Verletzungen des Schutzes personenbezogener Daten',
          ids: ['AVV-18'],
          body: [
            {
              type: 'paragraph',
              text: 'Geht ein Gerät, ein Datenträger oder eine Kopie verloren oder hat jemand unbefugt darauf zugegriffen, meldet der Betrieb dies **unverzüglich, spätestens binnen 24 Stunden**, nachdem er davon weiß, an die oben genannte Stelle: was geschah, welche Daten und wie viele Personen betroffen sind, was schon unternommen wurde. _Was noch nicht bekannt ist, wird nachgereicht._',
            },
          ],
        },
        {
          type: 'heading',
          level: 1,
          text: 'Anlage 2 – Technische und organisatorische Maßnahmen',
          ids: ['AVV-16'],
        },
        {
          type: 'table',
          columns: [
            { head: 'Nr.', width: 8 },
            { head: 'Maßnahme', width: 52 },
            { head: 'Stand', width: 20 },
            { head: 'Geprüft am', width: 20, align: 'right' },
          ],
          rows: Array.from({ length: 26 }, (_, index) => ({
            cells: [
              [`${index + 1}`],
              index % 4 === 2
                ? [
                    'Festplatten aller Arbeitsgeräte verschlüsselt',
                    'Schlüssel nur beim Inhaber, Wiederherstellung im Bankschließfach',
                  ]
                : ['Werkstatt verschlossen, Schlüssel nur beim Inhaber'],
              ['umgesetzt'],
              ['01.10.2026'],
            ],
            ids: [`TOM-${String(index + 1).padStart(2, '0')}`],
          })),
        },
        { type: 'heading', level: 2, text: 'Was Sie erlauben' },
        {
          type: 'choices',
          rows: [
            {
              text: 'Dürfen wir Fotos des Geräts machen?',
              note: 'Nur vom Äußeren, als Nachweis des Zustands.',
              options: [
                { label: 'ja', chosen: true },
                { label: 'nein', chosen: false },
              ],
            },
            {
              text: 'Dürfen wir Benutzerdaten öffnen, wenn sich der Fehler anders nicht finden lässt?',
              options: [
                { label: 'ja', chosen: false },
                { label: 'nein', chosen: true },
              ],
            },
          ],
        },
        {
          type: 'notice',
          tone: 'warn',
          heading: 'Bitte prüfen',
          text: 'Ohne aktuelle Datensicherung kann bei der Reparatur alles verloren gehen. Wir haben danach gefragt; Ihre Antwort steht oben.',
        },
        {
          type: 'notice',
          tone: 'plain',
          text: 'Seriennummer nicht lesbar. Am Gerät klebt das Siegel 000123.',
        },
        {
          type: 'photos',
          photos: [
            { photo: photoHash, caption: 'Riss im Deckel, links hinten' },
            {
              photo: photoHash,
              caption: 'Dasselbe von der Seite; der Rahmen ist an der Ecke eingedrückt',
            },
            { photo: photoHash, caption: 'Typenschild' },
          ],
        },
        {
          type: 'paragraph',
          tone: 'small',
          text: 'Diese Fassung ersetzt alle früheren zum selben Auftrag.',
        },
        { type: 'space', size: 'small' },
        {
          type: 'signature',
          slot: 'customer',
          label: 'Für den Verantwortlichen',
          name: 'Aylin Öztürk',
          role: 'Partnerin',
        },
        {
          type: 'signature',
          slot: 'technician',
          label: 'Für den Betrieb',
          name: 'Jonas Beispiel',
          role: 'Inhaber',
        },
      ],
    },
  ],
}

import type { ExportCounts } from '../../../shared/facts/leaving.kinds.ts'
import type { Instant } from '../../../shared/time.ts'
import { columnsOf, type ExportTable } from './export-table.ts'

interface Said {
  readonly madeAt: Instant
  readonly businessName: string | undefined
  readonly counts: ExportCounts
  readonly entries: number
  readonly code: string
  readonly isSample: boolean
  readonly hasVerifier: boolean
}

/** Lines of the text are CR LF, so that the oldest editor shows them. */
export const readMe = (said: Said, tables: readonly ExportTable[]): string =>
  `\uFEFF${[...german(said), ...columns(tables), ...english].join('\n')}\n`.replaceAll('\n', '\r\n')

const german = ({ madeAt, businessName, counts, entries, code, isSample, hasVerifier }: Said) => [
  'AUSZUG AUS OBHUT',
  '',
  ...(isSample ? ['MUSTER – alles hier ist erfunden.', ''] : []),
  `Betrieb: ${businessName ?? '(noch nicht beschrieben)'}`,
  `Begonnen am ${madeAt}`,
  `Verwahrbuch: ${entries} Einträge, Quittungscode dieses Standes: ${code}`,
  `Aufträge: ${counts.jobs}. Fertige Blätter: ${counts.papers}. Fotos: ${counts.photos}. Dateien aus dem Archiv: ${counts.files}.`,
  ...(counts.missing === 0
    ? [
        'Jede Datei wurde nach dem Schreiben noch einmal gelesen und mit ihrer Prüfsumme verglichen.',
      ]
    : [
        `ACHTUNG: Nicht mehr zu lesen waren und hier fehlen Dateien aus dem Archiv: ${counts.missing}.`,
        'Welche, steht in Tabellen/dateien.csv: Dort ist ihre Größe leer.',
      ]),
  '',
  'WER DIESEN ORDNER HAT, KANN ALLES LESEN. Er ist nicht verschlüsselt und enthält Namen, Adressen,',
  'Papiere und Fotos Ihrer Kunden. Legen Sie ihn dorthin, wo nur Sie ihn öffnen können, und löschen Sie',
  'ihn, wenn Sie ihn nicht mehr brauchen: Was in Obhut später gelöscht wird, bleibt hier stehen.',
  '',
  'WAS WO LIEGT',
  '',
  'Papiere/<Auftragsnummer>/        fertige Blätter, Byte für Byte wie im Archiv, mit ihrer Sicherung',
  'Lesefassungen/<Auftragsnummer>/  was vor der Unterschrift gelesen wurde',
  'Fotos/<Auftragsnummer>/          Fotos',
  'Belege/                          Unterschriften auf Papier, Scans, Mails, Empfangsnachweise,',
  '                                 Verträge der Kunden, förmliche Verpflichtungen',
  'Eigene Papiere/                  hinterlegte PDFs und das Logo des Betriebs',
  'Zertifikate/                     öffentliche Zertifikate, mit denen die Blätter gesichert sind',
  'Verwahrbuch/Verwahrbuch.json     alle Einträge mit ihren Prüfsummen, auch die Linien der Unterschriften',
  ...(hasVerifier
    ? [
        'Verwahrbuch/Obhut-pruefen.html   prüft das Verwahrbuch ohne Obhut und ohne Netz, in jedem Browser',
      ]
    : []),
  'Tabellen/*.csv                   Tabellen für Excel, LibreOffice und andere',
  'daten.json, schema.json          dasselbe vollständig als JSON, und seine Form als JSON Schema',
  '',
  'Ordner, zu denen es nichts gibt, fehlen.',
  '',
  'WAS NICHT DARIN IST',
  '',
  'Zugangsdaten zu Geräten von Kunden (PIN, Passwörter, Schlüssel): nie. Für die Unterlagen braucht sie',
  'niemand; dass es sie gab, steht im Verwahrbuch. Auch nicht: Ihre Passphrase, der private Schlüssel',
  'Ihres Zertifikats, angefangene und noch nicht gesicherte Eingaben, und alles, was gelöscht wurde.',
  '',
  'Was gesperrt ist, weil nur noch das Gesetz die Aufbewahrung verlangt (§ 35 Abs. 3 BDSG), ist dabei.',
  'Welche Einträge das sind, steht in Tabellen/sperren.csv: Nutzen Sie sie zu nichts anderem.',
  '',
  'DIE TABELLEN',
  '',
  'UTF-8 mit Kennung am Anfang (BOM), Semikolon zwischen den Zellen, Zeilenende CR LF, Texte in',
  'Anführungszeichen (RFC 4180). Eine leere Zelle heißt: nicht eingetragen oder gelöscht.',
  "Beginnt eine Zelle mit ' , so gehört dieses erste ' nicht zum Inhalt. Es steht vor allem, was eine",
  'Tabellenkalkulation sonst als Formel ausführen könnte, etwa vor +49 451 1234.',
  'Zeitpunkte: JJJJ-MM-TTThh:mm:ss.mmm und Abstand zur Weltzeit. Tage: JJJJ-MM-TT. Beträge: ganze Cent.',
  'Ja und Nein: ja, nein.',
  'Manche Programme lassen beim Öffnen Nullen am Anfang weg, etwa in 01067. In der Datei stehen sie: Lesen',
  'Sie sie dort mit „Spaltentyp: Text“ ein.',
]

const columns = (tables: readonly ExportTable[]): string[] =>
  tables.flatMap((one) => [
    '',
    `${one.name}.csv – ${one.holds}`,
    ...columnsOf(one).map((column) => `  ${column}: ${descriptionOf(one, column)}`),
  ])

const descriptionOf = ({ row }: ExportTable, column: string): string =>
  Object.entries(row.shape).find(([name]) => name === column)?.[1].description ?? ''

const english = [
  '',
  '',
  'IN ENGLISH',
  '',
  'This folder is a complete export of Obhut, a program for the care of customers’ computers. It is not',
  'encrypted: whoever has it can read names, addresses, papers and photos. Keep it where only you can',
  'open it. What is erased in Obhut later stays here.',
  '',
  'Papiere: finished sheets, byte for byte. Lesefassungen: what was read before signing. Fotos: photos.',
  'Belege: signatures on paper, scans, mails, proofs of receipt, agreements of customers. Eigene Papiere:',
  'deposited PDFs. Zertifikate: public certificates. Verwahrbuch: the ledger with all its hashes, and a',
  'page that checks it in any browser. Tabellen: CSV tables (UTF-8 with BOM, semicolons, CR LF, RFC 4180).',
  'daten.json holds the same as JSON with the whole records; schema.json is its JSON Schema.',
  '',
  "The first ' of a cell never belongs to its content; it keeps spreadsheets from taking text for a formula.",
  'Instants are ISO 8601 with offset, days YYYY-MM-DD, amounts whole cents, ja/nein is yes/no.',
  'Some programs drop leading zeros on opening, as in 01067; the file has them: import columns as text.',
  'What is restricted (§ 35(3) BDSG) is in it; Tabellen/sperren.csv says which entries.',
  'Never in it: access codes of customers’ devices, your passphrase, private keys, drafts, what was erased.',
]

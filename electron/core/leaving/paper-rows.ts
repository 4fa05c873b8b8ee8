import { z } from 'zod'

import { factKinds } from '../../../shared/facts/kinds.ts'
import { words } from '../../../shared/messages/de/words.ts'
import type { Sheet, SheetSignature } from '../papers/papers.views.ts'
import {
  givenSignature,
  isGiven,
  sheetsOf,
  signaturesOn,
  sittingsOf,
} from '../papers/papers.views.ts'
import { instant, table, text, whole, yesNo, type Reading } from './export-table.ts'

const sheetsIn = ({ reader, jobs }: Reading): { job: string; sheet: Sheet }[] =>
  jobs.flatMap((job) =>
    sittingsOf(reader, job.id).flatMap(({ id }) =>
      sheetsOf(reader, id).map((sheet) => ({ job: job.number, sheet })),
    ),
  )

export const sheetsTable = table(
  'blaetter',
  'Eine Zeile je Blatt; ein Blatt trägt ein oder mehrere Papiere.',
  z.strictObject({
    auftrag: text('Auftragsnummer'),
    blatt: text('Kennung des Blattes'),
    art: text('Art des Blattes'),
    papiere: text('Kennungen der Papiere darauf, durch Leerzeichen getrennt'),
    titel: text('Titel'),
    hinterlegt: yesNo('Ein hinterlegtes PDF, unverändert gedruckt'),
    vorbereitet_am: instant('Wortlaut festgelegt'),
    mail_entwurf_am: instant('Mail-Entwurf zuletzt gemacht'),
    gedruckt_am: instant('Zuletzt gedruckt'),
    uebergeben_am: instant('Beim Kunden angekommen'),
    nachweis: text(
      'Wodurch belegt: receiptStrip = Empfangsstreifen, importedMail = Mail, pack = vorgedruckter Satz, statement = unsere Angabe, inHand = in die Hand',
    ),
    inhalt_sha256: text('SHA-256 des Wortlauts, den die Unterschriften nennen'),
    datei: text('Wo die fertige Datei in diesem Ordner liegt'),
    datei_sha256: text('SHA-256 der fertigen Datei'),
    sicherung: text('Wie sie gesichert ist: pades = mit dem Zertifikat des Betriebs, none = nicht'),
    seiten: whole('Seiten der fertigen Datei'),
    zeit_bestaetigt_am: text('Von jemand anderem bestätigte Zeit (UTC)'),
  }),
  (reading) =>
    sheetsIn(reading).map(({ job, sheet }) => ({
      auftrag: job,
      blatt: sheet.id,
      art: words.sheet[sheet.kind],
      papiere: sheet.codes.join(' '),
      titel: sheet.title,
      hinterlegt: sheet.deposited,
      vorbereitet_am: sheet.prepared_at,
      mail_entwurf_am: sheet.drafted_at,
      gedruckt_am: sheet.printed_at,
      uebergeben_am: sheet.delivered_at,
      nachweis: sheet.evidence?.kind ?? null,
      inhalt_sha256: sheet.content_hash,
      datei: sheet.sealed === null ? null : reading.pathOf(sheet.sealed.blob, job),
      datei_sha256: sheet.sealed?.fileSha256 ?? null,
      sicherung: sheet.sealed?.seal ?? null,
      seiten: sheet.sealed?.pages ?? null,
      zeit_bestaetigt_am: sheet.sealed?.stamped?.at ?? null,
    })),
)

const outcomes: Readonly<Record<string, string>> = {
  onScreen: 'auf dem Bildschirm geleistet',
  onPaper: 'auf Papier geleistet',
  byMail: 'per Mail erklärt',
  refused: 'verweigert',
  mayNot: 'darf nicht unterschreiben',
  notToday: 'heute nicht',
}

const Declined = factKinds['signature.declined'].slots.declined

/** What became of one signature; the picture of it is in no table. */
const saidBy = (row: SheetSignature, sheet: Sheet) => {
  if (isGiven(row)) {
    const { name, role, place } = givenSignature(row)
    return { name, rolle: role, ort: place, grund: null }
  }
  const { reason } = Declined.parse(JSON.parse(row.content))
  const slot = sheet.slots.find((one) => one.slot === row.slot)
  return { name: slot?.name ?? null, rolle: slot?.role ?? null, ort: null, grund: reason ?? null }
}

export const signaturesTable = table(
  'unterschriften',
  'Eine Zeile je geleisteter oder verweigerter Unterschrift; ohne ihr Bild.',
  z.strictObject({
    auftrag: text('Auftragsnummer'),
    blatt: text('Kennung des Blattes'),
    stelle: text('Stelle auf dem Blatt'),
    von: text('Kunde oder Techniker'),
    name: text('Wer'),
    rolle: text('In welcher Rolle'),
    ort: text('Wo'),
    am: instant('Wann'),
    ergebnis: text('Geleistet oder nicht, und wie'),
    grund: text('Genannter Grund, wenn nicht geleistet'),
    inhalt_sha256: text('SHA-256 des Wortlauts, für den sie gilt'),
  }),
  (reading) =>
    sheetsIn(reading).flatMap(({ job, sheet }) =>
      signaturesOn(reading.reader, sheet.id).map((row) => ({
        auftrag: job,
        blatt: sheet.id,
        stelle: row.slot,
        von:
          sheet.slots.find(({ slot }) => slot === row.slot)?.by === 'technician'
            ? 'Techniker'
            : 'Kunde',
        ...saidBy(row, sheet),
        am: row.at,
        ergebnis: outcomes[row.outcome] ?? row.outcome,
        inhalt_sha256: sheet.content_hash,
      })),
    ),
)

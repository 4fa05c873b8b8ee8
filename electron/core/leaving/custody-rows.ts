import { z } from 'zod'

import { CustodyEntry, WorkingCopy } from '../../../shared/model/custody.ts'
import { MediumErasure } from '../../../shared/model/erasure.ts'
import { words } from '../../../shared/messages/de/words.ts'
import { copiesOf, custodyOf } from '../custody/custody.views.ts'
import { erasuresOf } from '../erasure/erasure.views.ts'
import {
  day,
  instant,
  recordColumn,
  table,
  text,
  whole,
  yesNo,
  type Reading,
} from './export-table.ts'

const entriesOf = ({ reader, jobs }: Reading) =>
  jobs.flatMap((job) => custodyOf(reader, job.id).map((row) => ({ job: job.number, ...row })))

export const custodyTable = table(
  'verwahrung',
  'Eine Zeile je Vorgang in Obhut, in der Reihenfolge des Verwahrbuchs.',
  z.strictObject({
    auftrag: text('Auftragsnummer'),
    eintrag: whole('Nummer im Verwahrbuch'),
    geschehen_am: instant('Wann es geschah'),
    eingetragen_am: instant('Wann es eingetragen wurde'),
    nachgetragen: yesNo('Später eingetragen, als es geschah'),
    wer: text('Wer es eingetragen hat'),
    vorgang: text('Was geschah; leer, wenn es vergessen wurde'),
    stuecke: text('Kennungen der Stücke, durch Leerzeichen getrennt'),
    von: text('Aus wessen Händen'),
    an: text('In wessen Hände'),
    ort: text('Wo'),
    zweck: text('Wozu'),
    zustand: text('Zustand dabei'),
    siegel: text('Nummer des Siegels'),
    bemerkung: text('Bemerkung'),
    [recordColumn]: CustodyEntry.nullable().describe('Der ganze Vorgang'),
  }),
  (reading) =>
    entriesOf(reading).map(({ job, seq, at, recordedAt, late, actor, entry }) => ({
      auftrag: job,
      eintrag: seq,
      geschehen_am: at,
      eingetragen_am: recordedAt,
      nachgetragen: late,
      wer: actor,
      vorgang: entry === undefined ? null : words.custodyKind[entry.kind],
      stuecke: entry?.items.join(' ') ?? null,
      von: entry?.from ?? null,
      an: entry?.to ?? null,
      ort: entry?.location ?? null,
      zweck: entry?.purpose ?? null,
      zustand: entry?.condition ?? null,
      siegel: entry?.tamperTape ?? null,
      bemerkung: entry?.remark ?? null,
      [recordColumn]: entry ?? null,
    })),
)

const isAccess = (kind: string): boolean => kind === 'ACCESS_START' || kind === 'ACCESS_END'

export const accessesTable = table(
  'zugriffe',
  'Eine Zeile je Beginn und Ende eines Zugriffs auf ein Gerät.',
  z.strictObject({
    auftrag: text('Auftragsnummer'),
    eintrag: whole('Nummer im Verwahrbuch'),
    zugriff: text('Kennung des Zugriffs; Beginn und Ende haben dieselbe'),
    am: instant('Wann'),
    vorgang: text('Beginn oder Ende'),
    wer: text('Wer'),
    konto: text('Mit welchem Konto'),
    zweck: text('Wozu'),
    geoeffnet: text('Was geöffnet wurde'),
    bemerkung: text('Bemerkung'),
  }),
  (reading) =>
    entriesOf(reading).flatMap(({ job, seq, at, actor, entry }) =>
      entry === undefined || !isAccess(entry.kind)
        ? []
        : [
            {
              auftrag: job,
              eintrag: seq,
              zugriff: entry.access ?? null,
              am: at,
              vorgang: words.custodyKind[entry.kind],
              wer: actor,
              konto: entry.account ?? null,
              zweck: entry.purpose ?? null,
              geoeffnet: entry.opened === undefined ? null : words.opened[entry.opened],
              bemerkung: entry.remark ?? null,
            },
          ],
    ),
)

export const copiesTable = table(
  'arbeitskopien',
  'Eine Zeile je Kopie von Kundendaten, die wir gemacht haben.',
  z.strictObject({
    auftrag: text('Auftragsnummer'),
    kopie: text('Kennung der Kopie'),
    was: text('Was kopiert wurde'),
    wo: text('Wo sie lag'),
    verschluesselt: yesNo('Verschlüsselt abgelegt'),
    gemacht_am: instant('Angelegt'),
    loeschen_bis: day('Zu löschen bis'),
    geloescht_am: instant('Gelöscht'),
    verfahren: text('Wie sie gelöscht wurde'),
    [recordColumn]: WorkingCopy.describe('Alles zur Kopie'),
  }),
  ({ reader, jobs }) =>
    jobs.flatMap((job) =>
      copiesOf(reader, job.id).map((copy) => ({
        auftrag: job.number,
        kopie: copy.id,
        was: copy.what,
        wo: copy.where,
        verschluesselt: copy.encrypted,
        gemacht_am: copy.madeAt,
        loeschen_bis: copy.deleteBy,
        geloescht_am: copy.deletedAt ?? null,
        verfahren: copy.technique ?? null,
        [recordColumn]: copy,
      })),
    ),
)

export const erasuresTable = table(
  'loeschungen',
  'Eine Zeile je Datenträger, der auf Auftrag gelöscht oder vernichtet wurde.',
  z.strictObject({
    auftrag: text('Auftragsnummer'),
    datentraeger: text('Kennung des Datenträgers'),
    verfahren: text('Verfahren'),
    stufe: text('Stufe nach NIST SP 800-88'),
    norm: text('Norm'),
    werkzeug: text('Werkzeug'),
    begonnen_am: instant('Begonnen'),
    beendet_am: instant('Beendet'),
    ergebnis: text('Ergebnis'),
    pruefung: text('Wie geprüft wurde'),
    ausnahmen: text('Ausnahmen'),
    [recordColumn]: MediumErasure.describe('Alles zur Löschung'),
  }),
  ({ reader, jobs }) =>
    jobs.flatMap((job) =>
      erasuresOf(reader, job.id).map((erasure) => ({
        auftrag: job.number,
        datentraeger: erasure.medium,
        verfahren: words.technique[erasure.technique],
        stufe: words.level[erasure.level],
        norm: words.standard[erasure.standard],
        werkzeug: erasure.tool,
        begonnen_am: erasure.startedAt,
        beendet_am: erasure.endedAt,
        ergebnis: words.erasureResult[erasure.result],
        pruefung: words.verification[erasure.verification],
        ausnahmen: erasure.exceptions ?? null,
        [recordColumn]: erasure,
      })),
    ),
)

import { z } from 'zod'

import { Device } from '../../../shared/model/items.ts'
import { customerName } from '../../../shared/model/customer.ts'
import { Order, Signatory } from '../../../shared/model/order.ts'
import { words } from '../../../shared/messages/de/words.ts'
import { customerOf } from '../customers/customers.views.ts'
import { itemsIn, photosOf, type JobRow } from '../jobs/jobs.views.ts'
import {
  cents,
  day,
  instant,
  recordColumn,
  table,
  text,
  whole,
  type Reading,
} from './export-table.ts'

const states: Readonly<Record<JobRow['state'], string>> = {
  intake: 'Annahme',
  inCustody: 'in Obhut',
  returned: 'zurückgegeben',
  closed: 'abgeschlossen',
  abandoned: 'abgebrochen',
}

const bases: Readonly<Record<Order['price']['basis'], string>> = {
  fixed: 'Festpreis',
  hourly: 'je Stunde',
  estimateFirst: 'nach Kostenvoranschlag',
}

const parsed = <T>(schema: z.ZodType<T>, stored: string | null): T | undefined =>
  stored === null ? undefined : schema.parse(JSON.parse(stored))

const nameOf = ({ reader }: Reading, { customer }: JobRow): string | null => {
  const known = customer === null ? undefined : customerOf(reader, customer)
  return known === undefined ? null : customerName(known.customer)
}

export const jobsTable = table(
  'auftraege',
  'Eine Zeile je Auftrag.',
  z.strictObject({
    auftrag: text('Auftragsnummer'),
    kunde: text('Kennung des Kunden'),
    kunde_name: text('Name des Kunden'),
    stand: text('Wie weit der Auftrag ist'),
    eroeffnet_am: instant('Nummer vergeben'),
    angenommen_am: instant('Von uns übernommen'),
    zurueckgegeben_am: instant('Zurückgegeben'),
    abgeschlossen_am: instant('Abgeschlossen'),
    ort: text('Wo übergeben wurde'),
    arten: text('Arten des Auftrags, durch Komma getrennt'),
    fehler: text('Was nicht geht, in den Worten des Kunden'),
    umfang: text('Was getan werden soll'),
    grenzen: text('Was tabu ist'),
    zugriff: text('Wie weit wir an Daten dürfen'),
    preis_art: text('Wie gerechnet wird'),
    betrag_cent: cents('Festpreis oder Preis einer Stunde'),
    anfahrt_cent: cents('Anfahrt'),
    diagnose_cent: cents('Fehlersuche'),
    obergrenze_cent: cents('Obergrenze'),
    fertig_bis: day('Zugesagt bis'),
    unterzeichner: text('Wer für den Kunden unterschreibt'),
    unterzeichner_rolle: text('In welcher Rolle'),
    [recordColumn]: z
      .strictObject({ order: Order.nullable(), signatory: Signatory.nullable() })
      .describe('Auftrag und Unterzeichner, wie zuletzt beschrieben'),
  }),
  (reading) =>
    reading.jobs.map((job) => {
      const order = parsed(Order, job.order_content)
      const signatory = parsed(Signatory, job.signatory)
      return {
        auftrag: job.number,
        kunde: job.customer,
        kunde_name: nameOf(reading, job),
        stand: states[job.state],
        eroeffnet_am: job.opened_at,
        angenommen_am: job.accepted_at,
        zurueckgegeben_am: job.returned_at,
        abgeschlossen_am: job.closed_at,
        ort: job.place_label,
        arten: order?.types.map((type) => words.jobType[type]).join(', ') ?? null,
        fehler: order?.fault ?? null,
        umfang: order?.scope ?? null,
        grenzen: order?.limits ?? null,
        zugriff: order === undefined ? null : words.accessLevel[order.accessLevel],
        preis_art: order === undefined ? null : bases[order.price.basis],
        betrag_cent: order?.price.amountCents ?? null,
        anfahrt_cent: order?.price.travelCents ?? null,
        diagnose_cent: order?.price.diagnosisCents ?? null,
        obergrenze_cent: order?.price.ceilingCents ?? null,
        fertig_bis: order?.targetOn ?? null,
        unterzeichner: signatory?.name ?? null,
        unterzeichner_rolle: signatory === undefined ? null : words.role[signatory.role],
        [recordColumn]: { order: order ?? null, signatory: signatory ?? null },
      }
    }),
)

const devicesOf = (job: JobRow): Device[] => parsed(z.array(Device), job.devices) ?? []

export const itemsTable = table(
  'geraete',
  'Eine Zeile je Gerät, Datenträger und Zubehör.',
  z.strictObject({
    auftrag: text('Auftragsnummer'),
    stueck: text('Kennung des Stücks'),
    geraet: text('Kennung des Geräts, zu dem es gehört'),
    art: text('Gerät, Datenträger oder Zubehör'),
    bezeichnung: text('Was es ist'),
    seriennummer: text('Seriennummer, soweit lesbar'),
    wo: text('Wo es zuletzt war'),
    lagerplatz: text('Lagerplatz, soweit eingetragen'),
    zustand: text('Bemerkung zum Zustand bei der Annahme'),
    vorschaeden: text('Schäden, die schon da waren; einer je Zeile'),
    siegel: text('Nummer des Siegels am Gerät'),
    [recordColumn]: Device.nullable().describe(
      'Alles zum Gerät; bei Datenträgern und Zubehör leer',
    ),
  }),
  ({ reader, jobs }) =>
    jobs.flatMap((job) => {
      const devices = new Map<string, Device>(devicesOf(job).map((one) => [one.id, one]))
      return itemsIn(reader, job.id).map((item) => {
        const device = devices.get(item.id)
        return {
          auftrag: job.number,
          stueck: item.id,
          geraet: item.device,
          art: words.itemType[item.type],
          bezeichnung: item.label,
          seriennummer: item.serial ?? null,
          wo: words.itemPlace[item.place],
          lagerplatz: item.location ?? null,
          zustand: device?.conditionNote ?? null,
          vorschaeden: device?.priorDamage.map((damage) => damage.text).join('\n') ?? null,
          siegel: device?.tamperTape ?? null,
          [recordColumn]: device ?? null,
        }
      })
    }),
)

export const photosTable = table(
  'fotos',
  'Eine Zeile je Foto.',
  z.strictObject({
    auftrag: text('Auftragsnummer'),
    foto: text('Kennung des Fotos'),
    datei: text('Wo es in diesem Ordner liegt'),
    unterschrift: text('Bildunterschrift'),
    sha256: text('SHA-256 der Datei'),
  }),
  ({ reader, jobs, pathOf }) =>
    jobs.flatMap((job) =>
      photosOf(reader, job.id).map((photo) => ({
        auftrag: job.number,
        foto: photo.id,
        datei: pathOf(photo.blob, job.number),
        unterschrift: photo.caption,
        sha256: photo.sha256,
      })),
    ),
)

export const filesTable = table(
  'dateien',
  'Eine Zeile je Blatt, Foto und Beleg aus dem Archiv.',
  z.strictObject({
    datei: text('Wo sie in diesem Ordner liegt'),
    was: text('Was sie ist'),
    auftrag: text('Auftragsnummer'),
    sha256: text('SHA-256, wie sie im Verwahrbuch steht'),
    bytes: whole('Größe in Bytes; leer, wenn die Datei nicht mehr zu lesen war'),
  }),
  () => [],
)

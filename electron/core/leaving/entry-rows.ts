import { z } from 'zod'

import { factNames } from '../../../shared/messages/de/facts.ts'
import { day, instant, table, text, whole, yesNo } from './export-table.ts'

const nameOfKind = (kind: string): string =>
  Object.entries(factNames).find(([known]) => known === kind)?.[1] ?? kind

export const entriesTable = table(
  'eintraege',
  'Eine Zeile je Eintrag im Verwahrbuch; was darin steht, hält Verwahrbuch/Verwahrbuch.json.',
  z.strictObject({
    verwahrbuch: text('Kennung des Verwahrbuchs'),
    eintrag: whole('Nummer darin'),
    art: text('Art des Eintrags'),
    name: text('Was sie bedeutet'),
    eingetragen_am: instant('Eingetragen'),
    geschehen_am: instant('Geschehen, wenn später eingetragen'),
    wer: text('Wer: owner = der Betrieb, program = das Programm'),
    auftrag: text('Auftragsnummer'),
    vergessen: yesNo('Etwas davon wurde gelöscht und steht nirgends mehr'),
  }),
  ({ reader, jobs }) => {
    const numbers = new Map<string, string>(jobs.map(({ id, number }) => [id, number]))
    return reader.facts({}).map((fact) => ({
      verwahrbuch: fact.log,
      eintrag: fact.seq,
      art: fact.kind,
      name: nameOfKind(fact.kind),
      eingetragen_am: fact.recordedAt,
      geschehen_am: fact.occurredAt ?? null,
      wer: fact.actor,
      auftrag: fact.subjects.flatMap((subject) => numbers.get(subject) ?? [])[0] ?? null,
      vergessen: fact.bodies.some(({ content }) => content === undefined),
    }))
  },
)

const Restricted = z.strictObject({
  log: z.string(),
  seq: z.int(),
  slot: z.string(),
  until: z.string(),
})

/** Kept only because the law wants it (§ 35(3) BDSG): whoever takes it along must know that. */
export const restrictionsTable = table(
  'sperren',
  'Eine Zeile je Angabe, die nur noch aufbewahrt, aber nicht mehr genutzt werden darf (Art. 18 DSGVO).',
  z.strictObject({
    verwahrbuch: text('Kennung des Verwahrbuchs'),
    eintrag: whole('Nummer des Eintrags darin'),
    teil: text('Welcher Teil des Eintrags'),
    loeschen_nach: day('Danach zu löschen'),
  }),
  ({ reader }) =>
    reader
      .all('SELECT log, seq, slot, until FROM restrictions ORDER BY log, seq, slot', [], Restricted)
      .map(({ log, seq, slot, until }) => ({
        verwahrbuch: log,
        eintrag: seq,
        teil: slot,
        loeschen_nach: until,
      })),
)

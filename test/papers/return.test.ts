import { describe, expect, it } from 'vitest'

import { cr } from '../../electron/core/papers/models/cr.ts'
import { d08 } from '../../electron/core/papers/models/d08.ts'
import { d16 } from '../../electron/core/papers/models/d16.ts'
import type { ReturnSaid } from '../../electron/core/papers/models/said.ts'
import { CopyId } from '../../shared/ids.ts'
import { play, shownCode, takeOverCode } from '../builders/sample.ts'
import { saidBy, textOf } from './blocks.ts'

const job1 = play('job1-company')
const returned = (change: Partial<ReturnSaid> = {}) =>
  d16({ ...job1.back, ...change }, textOf('D16'))
const slotsOf = (paper: ReturnType<typeof returned>) =>
  paper.blocks.flatMap((block) => (block.type === 'signature' ? [block.slot] : []))

describe('the return D16', () => {
  it('ticks every item of the take-over and names each difference', () => {
    const table = returned().blocks.find((block) => block.type === 'table')
    expect(table?.type === 'table' && table.rows.map(({ cells }) => cells[1]?.[0])).toEqual([
      '☒ ja',
      '☒ ja',
      '☒ ja',
      '☒ ja',
    ])
    expect(saidBy(returned())).toContain('neues Siegelband Nr. OB-004718')
    expect(saidBy(returned())).toContain('Nicht alles ist so wie bei der Übernahme')
  })

  it('says that something is missing even where nobody wrote a word about it', () => {
    const [first, ...rest] = job1.back.report.items
    if (first === undefined) throw new Error('the sample returns items')
    const gone = saidBy(
      returned({ report: { ...job1.back.report, items: [{ ...first, back: false }] } }),
    )
    expect(gone).toContain('nein')
    expect(gone).toContain('bei der Rückgabe nicht aufgeführt')
    const same = [first, ...rest].map(({ item }) => ({ item, back: true }))
    const all = returned({ report: { ...job1.back.report, items: same } })
    expect(saidBy(all)).toContain('Sie bekommen alles zurück')
  })

  it('repeats the code of the take-over, work, parts, data and open points', () => {
    const said = saidBy(returned())
    for (const words of [
      takeOverCode,
      'übernommen am 23.11.2026',
      'Fehlerhaftes Update zurückgenommen',
      'Ihre Daten unverändert',
      'Die gerissene Gehäuseecke ist nicht repariert.',
    ])
      expect(said).toContain(words)
    const parts = saidBy(d16(play('job2-household').back, textOf('D16')))
    expect(parts).toContain('Akku für Acer Aspire')
    expect(parts).toContain('Alte Teile mit Ihrem Einverständnis entsorgt')
    expect(parts).toContain('Björn Müller, Sohn, mit schriftlicher Vollmacht')
  })

  it('lists the recorded accesses with time, account, what was opened and why', () => {
    const said = saidBy(returned())
    expect(said).toContain('24.11.2026, 10:25 Uhr bis 11:50 Uhr')
    expect(said).toContain('lokales Wartungskonto nur System und Einstellungen')
    expect(said).toContain('weitere sind uns nicht bekannt')
    expect(saidBy(returned({ custody: [] }))).toContain('ist kein Zugriff auf Daten aufgezeichnet')
  })

  it('says the day of an access twice only where it ended on another one', () => {
    const overnight = job1.back.custody.map((row) =>
      row.entry?.kind === 'ACCESS_END' ? { ...row, at: '2026-11-25T01:10:00.000+01:00' } : row,
    )
    expect(saidBy(returned({ custody: overnight }))).toContain(
      '24.11.2026, 10:25 Uhr bis 25.11.2026, 01:10 Uhr',
    )
  })

  it('does not hide an access whose end nobody recorded', () => {
    const open = job1.back.custody.filter(({ entry }) => entry?.kind !== 'ACCESS_END')
    expect(saidBy(returned({ custody: open }))).toContain('Ende nicht aufgezeichnet')
  })

  it('says of each copy whether it is gone or until when it stays', () => {
    expect(saidBy(returned())).toContain('gelöscht am 25.11.2026, 08:30 Uhr')
    const [copy] = job1.back.copies
    if (copy === undefined) throw new Error('sample job 1 makes a copy')
    const { deletedAt: _gone, technique: _how, ...kept } = copy
    const said = saidBy(returned({ copies: [kept] }))
    expect(said).toContain('noch da, wird gelöscht bis 11.12.2026')
    expect(said).toContain('Kopien Ihrer Daten haben wir noch bis zum 11.12.2026')
  })

  it('says what became of credentials and advises to change them', () => {
    const secrets = [{ what: 'BitLocker-Schlüssel', destroyedAt: job1.back.preparedAt }]
    const said = saidBy(returned({ secrets }))
    expect(said).toContain('BitLocker-Schlüssel: bei uns vernichtet am 25.11.2026, 10:15 Uhr')
    expect(said).toContain('Bitte ändern Sie jetzt die Kennwörter')
    expect(saidBy(returned({ secrets: [{ what: 'PIN' }] }))).toContain('PIN: noch bei uns')
    expect(saidBy(returned({ secrets: [] }))).not.toContain('Bitte ändern Sie')
  })

  it('keeps acceptance apart: its own block, its own signature, only when asked for', () => {
    expect(slotsOf(returned())).toEqual(['customer', 'technician', 'customer-acceptance'])
    const report = { ...job1.back.report, acceptance: 'notAsked' as const }
    expect(slotsOf(returned({ report }))).toEqual(['customer', 'technician'])
    const reserved = returned({
      report: { ...report, acceptance: 'withReservation', reservation: 'Lüfter brummt' },
    })
    expect(saidBy(reserved)).toContain('Vorbehalten bleibt Lüfter brummt')
    expect(saidBy(reserved)).toContain('behalte mir meine Rechte')
    expect(saidBy(returned())).not.toContain('mängelfrei')
  })
})

describe('the custody and access record', () => {
  const record = cr(job1.record, textOf('CR'))

  it('shows who, when, what, from whom, where and why, and the head', () => {
    const said = saidBy(record)
    for (const words of [
      'Übernommen alles Jonas Beispiel von Łukasz Großmann-Østergård an Jonas Beispiel',
      'Fahrt begonnen',
      'Werkstatt, Schrank 2, Kiste 4',
      'Update zurücknehmen, Start prüfen',
      'Siegelband Nr. OB-004711',
      'nur System und Einstellungen geöffnet',
      `Code dieses Standes: ${shownCode}`,
      'a3f1'.repeat(16),
    ])
      expect(said).toContain(words)
  })

  it('calls one code the receipt code, the one at the foot', () => {
    const said = saidBy(record)
    expect(said).toContain('nehmen Sie den Quittungscode am Fuß')
    expect(said.match(/Quittungscode/g)).toHaveLength(
      said.match(/Quittungscode am Fuß/g)?.length ?? 0,
    )
    expect(said).not.toContain(takeOverCode)
  })

  it('names the copy that was deleted, where there are several', () => {
    const [copy] = job1.record.copies
    if (copy === undefined) throw new Error('sample job 1 makes a copy')
    const other = {
      ...copy,
      id: CopyId.parse(`cop_${'b'.repeat(26)}`),
      what: 'Abbild der Festplatte',
    }
    const [row] = job1.record.custody
    if (row === undefined) throw new Error('the sample has custody rows')
    const deleted = (id: CopyId) => ({
      ...row,
      entry: { kind: 'COPY_DELETED' as const, items: [], copy: id },
    })
    const said = (id: CopyId) =>
      saidBy(cr({ ...job1.record, copies: [copy, other], custody: [deleted(id)] }, textOf('CR')))
    expect(said(other.id)).toContain('Kopie: Abbild der Festplatte')
    expect(said(copy.id)).toContain(`Kopie: ${copy.what}`)
    expect(said(copy.id)).not.toContain('Kopie: Abbild der Festplatte')
  })

  it('marks an entry that was written down later, and no other', () => {
    expect(saidBy(record)).not.toContain('nachgetragen')
    const [first, ...rest] = job1.record.custody
    if (first === undefined) throw new Error('the sample has custody rows')
    const late = { ...first, late: true, recordedAt: '2026-11-23T21:02:00.000+01:00' }
    expect(saidBy(cr({ ...job1.record, custody: [late, ...rest] }, textOf('CR')))).toContain(
      'nachgetragen am 23.11.2026, 21:02 Uhr',
    )
  })

  it('keeps the line of an entry whose content was forgotten', () => {
    const { entry: _forgotten, ...row } = job1.record.custody[0] ?? { seq: 0 }
    const said = saidBy(
      cr({ ...job1.record, custody: [row as (typeof job1.record.custody)[number]] }, textOf('CR')), // the row without its entry is still a row
    )
    expect(said).toContain('Inhalt gelöscht; der Eintrag selbst bleibt nachweisbar.')
  })

  it('names a medium that was erased, with its outcome, and stays silent where none was', () => {
    const club = play('job3-club').record
    const said = saidBy(cr(club, textOf('CR')))
    expect(club.media).toHaveLength(1)
    expect(said).toContain('Löschen von Datenträgern')
    expect(said).toMatch(/Samsung PM981a.*NVMe Sanitize ausgeführt; Einzelheiten/)
    const failed = club.media.map((erasure) => ({ ...erasure, result: 'failed' as const }))
    expect(saidBy(cr({ ...club, media: failed }, textOf('CR')))).toContain('nicht gelungen')
    expect(saidBy(record)).not.toContain('Löschen von Datenträgern')
  })

  it('claims no more than a ledger can show', () => {
    expect(saidBy(record)).toContain(
      'Er zeigt nicht, ob sie von Anfang an richtig oder vollständig waren',
    )
    expect(saidBy(record)).not.toMatch(/beweist|lückenlos|jeder Zugriff/)
  })
})

describe('the early start D08', () => {
  const paper = d08(play('job2-household').takeOver, textOf('D08'))

  it('is two declarations, each by itself, with nothing ticked beforehand', () => {
    const rows = paper.blocks.flatMap((block) => (block.type === 'choices' ? block.rows : []))
    expect(rows).toHaveLength(2)
    expect(rows.flatMap(({ options }) => options.map(({ chosen }) => chosen))).toEqual([
      false,
      false,
    ])
    expect(rows[0]?.text).toMatch(/verlange ausdrücklich.*vor dem Ende der Widerrufsfrist/)
    expect(rows[1]?.text).toMatch(
      /Widerrufsrecht erlischt, sobald Sie den Vertrag vollständig erfüllt/,
    )
  })

  it('names both, so that each is made by a tap of its own', () => {
    const rows = paper.blocks.flatMap((block) => (block.type === 'choices' ? block.rows : []))
    expect(rows.map(({ declaration }) => declaration)).toEqual(['early', 'knowledge'])
    expect(
      paper.blocks.flatMap((block) => (block.type === 'signature' ? block.declarations : [])),
    ).toEqual(['early', 'knowledge'])
  })

  it('has one signature that stands for nothing else', () => {
    expect(
      paper.blocks.flatMap((block) => (block.type === 'signature' ? [block.slot] : [])),
    ).toEqual(['customer-early-start'])
  })

  it('does not explain the right of withdrawal in words of its own', () => {
    expect(saidBy(paper)).not.toMatch(/vierzehn|14 Tage|Wertersatz|§/)
    expect(saidBy(paper)).toContain('steht in der amtlichen Widerrufsbelehrung')
  })
})

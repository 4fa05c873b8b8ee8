import { describe, expect, it } from 'vitest'

import { bundle } from '../../electron/core/papers/bundle.ts'
import { readSampleJob } from '../../shared/model/sampleJob.ts'
import {
  countedIds,
  play,
  readSample,
  sampleFile,
  sampleJson,
  sampleNames,
} from '../builders/sample.ts'

const start = '2026-11-23T16:42:00.000+01:00'

describe('the sample jobs', () => {
  it.each(sampleNames)('%s can be read and plays in the order of time', (name) => {
    const { job, beginsAt } = readSample(name)
    const times = [beginsAt, ...job.course.map(({ at }) => at), job.returnsAt ?? '']
    expect(times).toEqual(times.toSorted())
  })

  it.each(sampleNames)('%s has a hand of its own for every signature that is asked for', (name) => {
    const { job } = readSample(name)
    const pictures = job.signatures.map(({ strokes }) => JSON.stringify(strokes))
    expect(new Set(pictures).size).toBe(pictures.length)
    const sheets = (['toUs', 'toCustomer'] as const)
      .flatMap((direction) => bundle(play(name).takeOver.due, direction))
      .filter(({ signers, receiptFor }) => signers.length + receiptFor.length > 0)
      .map(({ kind }) => kind)
    expect(new Set(job.signatures.map(({ sheet }) => sheet))).toEqual(new Set(sheets))
  })

  it('let the doctor sign, not the receptionist who opens the door and may bind nobody', () => {
    const { intake, return: back } = readSample('job4-practice').job
    expect(intake.customer).toMatchObject({ secrecy: 'medical', sgb5: true })
    expect(intake.customer.contact.position).toBe('Anmeldung')
    expect(intake.signatory).toMatchObject({ role: 'owner' })
    expect(intake.signatory.name).not.toContain(intake.customer.contact.familyName)
    // the list of our accesses goes to the professional in person
    expect(back?.receiver.name).toBe(intake.signatory.name)
  })

  it('bring the papers the issue names for them', () => {
    const codes = (name: (typeof sampleNames)[number]) =>
      play(name).takeOver.due.map(({ code }) => code)
    expect(codes('job1-company')).toContain('D04')
    expect(codes('job2-household')).toEqual(expect.arrayContaining(['D05', 'D07', 'D08']))
    expect(codes('job2-household')).not.toContain('D04')
    expect(codes('job3-club')).toEqual(expect.arrayContaining(['D04', 'D14', 'D15']))
    expect(codes('job4-practice')).toEqual(expect.arrayContaining(['D04', 'D06']))
  })

  it('have pictures small enough to lie in the repository', () => {
    expect(sampleFile('laptop-corner.jpg').length).toBeLessThan(60_000)
    expect(new TextDecoder('latin1').decode(sampleFile('withdrawal-placeholder.pdf'))).toContain(
      '%PDF-',
    )
  })

  it('let a name stand for one id and a day be counted from the beginning', () => {
    const { job } = readSample('job1-company')
    const [device] = job.intake.devices
    expect(device?.id).toMatch(/^dev_[a-z2-7]{26}$/)
    expect(job.return?.items[0]?.item).toBe(device?.id)
    expect(job.intake.order.targetOn).toBe('2026-11-27')
    expect(job.intake.order.backup.madeOn).toBe('2026-11-20')
    expect(job.returnsAt).toBe('2026-11-25T10:15:00.000+01:00')
  })

  it('refuse a file with a field nobody knows', () => {
    const file = { ...(sampleJson('job1-company.json') as object), surprise: 1 } // an object, see the file
    expect(() => readSampleJob(file, { makeId: countedIds(), start })).toThrow('surprise')
  })
})

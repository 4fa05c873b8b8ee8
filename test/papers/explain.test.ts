import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

import { describe, expect, it } from 'vitest'

import { decide, explain } from '../../build/windowless/explain.ts'
import { readSample, sampleBusiness, sampleNames } from '../builders/sample.ts'

const root = join(import.meta.dirname, '..', '..')

const explained = (name: (typeof sampleNames)[number]) => {
  const { job, beginsAt } = readSample(name)
  const decided = decide(job, sampleBusiness(), beginsAt.slice(0, 10))
  return { decided, lines: explain(job, decided) }
}

describe('the decision in words', () => {
  it.each(sampleNames)(
    'of %s has a line for every paper, its columns one below the other',
    (name) => {
      const { decided, lines } = explained(name)
      const [, , heads = '', ...rows] = lines
      expect(rows.map((row) => row.split(' ')[0])).toEqual(decided.due.map(({ code }) => code))
      const starts = [
        'Papier',
        'Warum',
        'Grundlage',
        'Unterschrift',
        'Blatt',
        'Wann',
        'Wartet',
      ].map((head) => heads.indexOf(`  ${head}`) + 2)
      for (const row of rows)
        for (const start of starts) {
          expect(row.slice(start - 2, start)).toBe('  ')
          expect(row[start]).not.toBe(' ')
        }
    },
  )

  it('says in a sentence what stands in the way', () => {
    const { job } = readSample('job1-company')
    const signatory = { ...job.intake.signatory, role: 'employee' as const }
    const { authority: _none, ...silent } = signatory
    const asked = { ...job, intake: { ...job.intake, signatory: silent } }
    const lines = explain(asked, decide(asked, sampleBusiness(), '2026-11-23'))
    expect(lines.at(-1)).toContain('Vollmacht')
    expect(lines.join('\n')).not.toContain('due.')
  })

  it('is printed by the command, which writes no file and ends well', () => {
    const run = spawnSync(
      process.execPath,
      [
        join(root, 'build', 'papers.ts'),
        '--explain',
        '--input',
        join(root, 'assets', 'sample', 'job2-household.json'),
      ],
      { cwd: root, encoding: 'utf8' },
    )
    expect(run.stderr).toBe('')
    expect(run.status).toBe(0)
    expect(run.stdout).toContain('D07')
    expect(run.stdout).toContain('Verbraucher, Vertrag beim Kunden')
  })

  it('names the place of a mistake in the file', () => {
    const run = spawnSync(
      process.execPath,
      [
        join(root, 'build', 'papers.ts'),
        '--explain',
        '--input',
        join(root, 'assets', 'sample', 'business.json'),
      ],
      { cwd: root, encoding: 'utf8' },
    )
    expect(run.status).toBe(1)
    expect(run.stdout + run.stderr).toContain('intake')
  })
})

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import {
  company,
  prepared,
  readyOffice,
  refusalOf,
  signAndFinish,
  type Rehearsal,
} from '../rehearsal.ts'
import { certificatesOf, describedAs, sealsOf } from './certificates-of.ts'

describe('a certificate somebody bought', () => {
  test('is taken along, and papers are secured with it from then on', async () => {
    const office = await readyOffice()
    const bought = pkcs12(office, { key: 'rsa:3072' })
    office.picks(bought.file)
    await office.call('certificate.import', { password: bought.password })
    const [now] = await certificatesOf(office)
    expect(now).toMatchObject({ name: 'Gekauft GmbH', origin: 'imported', state: 'current' })

    const { sample, takeOver } = await prepared(office, company)
    const sitting = await signAndFinish(office, takeOver, sample)
    for (const seal of (await sealsOf(office, sitting)).values())
      expect(seal).toMatchObject({ fingerprint: now?.fingerprint })
  })

  test('stays when the business changes its name', async () => {
    const office = await readyOffice()
    const bought = pkcs12(office, { key: 'ec' })
    office.picks(bought.file)
    await office.call('certificate.import', { password: bought.password })
    await describedAs(office, 'Anders als zuvor')
    expect((await certificatesOf(office))[0]).toMatchObject({ origin: 'imported' })
  })

  test('is used to its last day, and then papers are secured with one of ours again', async () => {
    const office = await readyOffice()
    const bought = pkcs12(office, { key: 'ec' })
    office.picks(bought.file)
    await office.call('certificate.import', { password: bought.password })
    office.at('2035-01-01T10:00:00.000+01:00')
    const { sample, takeOver } = await prepared(office, company, ({ beginsAt: _, ...one }) => one)
    const sitting = await signAndFinish(office, takeOver, sample)
    const [now, before] = await certificatesOf(office)
    expect(now).toMatchObject({ origin: 'own', reason: 'expiring', state: 'current' })
    expect(before).toMatchObject({ origin: 'imported', state: 'replaced' })
    for (const seal of (await sealsOf(office, sitting)).values())
      expect(seal).toMatchObject({ fingerprint: now?.fingerprint })
  })

  const refused = [
    ['with another password', { key: 'ec', given: 'falsch' }, 'certificateWrongPassword'],
    ['with a key that is too short', { key: 'rsa:2048' }, 'certificateWeak'],
    ['that has ended', { key: 'ec', today: '2035-01-01T10:00:00.000+01:00' }, 'certificateExpired'],
    ['without its key', { key: 'ec', nokeys: true }, 'certificateUnreadable'],
  ] as const
  test.each(refused)('%s is refused, and the one before stays', async (_name, wish, code) => {
    const office = await readyOffice()
    const before = await certificatesOf(office)
    const bought = pkcs12(office, wish)
    office.picks(bought.file)
    if ('today' in wish) office.at(wish.today)
    const password = 'given' in wish ? wish.given : bought.password
    expect(await refusalOf(office.call('certificate.import', { password }))).toBe(code)
    expect(await certificatesOf(office)).toEqual(before)
  })

  test.each(['', 'Guten Tag', '\u0030\u0082\u0001'])(
    'that is no such file (%j) is refused',
    async (content) => {
      const office = await readyOffice()
      const file = join(office.folder, 'kein.p12')
      writeFileSync(file, content, 'latin1')
      office.picks(file)
      expect(await refusalOf(office.call('certificate.import', { password: 'x' }))).toBe(
        'certificateUnreadable',
      )
    },
  )
})

interface Wish {
  readonly key: 'rsa:3072' | 'rsa:2048' | 'ec'
  readonly nokeys?: boolean
}

/** A PKCS#12 file as a provider makes it: OpenSSL wrote it, not we. */
const pkcs12 = (office: Rehearsal, { key, nokeys = false }: Wish) => {
  const at = (name: string) => join(office.folder, name)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' })
  const kind = key === 'ec' ? ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : [key]
  const subject = '/C=DE/O=Gekauft GmbH/CN=Gekauft GmbH'
  openssl(
    'req',
    '-x509',
    '-nodes',
    '-newkey',
    ...kind,
    '-keyout',
    at('key.pem'),
    '-out',
    at('cert.pem'),
    '-subj',
    subject,
    '-days',
    '365',
  )
  const password = 'Bücherwurm 7'
  openssl(
    'pkcs12',
    '-export',
    '-in',
    at('cert.pem'),
    '-out',
    at('gekauft.p12'),
    ...(nokeys ? ['-nokeys'] : ['-inkey', at('key.pem')]),
    '-passout',
    `pass:${password}`,
  )
  return { file: at('gekauft.p12'), password }
}

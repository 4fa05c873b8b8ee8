import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { beforeEach, describe, expect, it } from 'vitest'

import { writeKeyFile } from '../../../electron/core/archive/key-file.ts'
import { argon2Floor } from '../../../electron/core/archive/key-form.ts'
import { newKey } from '../../../electron/core/archive/key.ts'
import { newRecoveryKey } from '../../../electron/core/archive/recovery-key.ts'
import { readyOffice, refusalOf, samplePassphrase, type Rehearsal } from '../rehearsal.ts'

let office: Rehearsal
beforeEach(async () => {
  office = (await readyOffice()).locked()
})

const archive = () => join(office.folder, 'archive')
const open = (passphrase = samplePassphrase) => office.call('archive.unlock', { passphrase })
const state = () => office.call('archive.state', {})

describe('the office remembers where its archive lies and which one it is', () => {
  it('an archive that has gone with its drive is missing, and no set-up is offered in its place', async () => {
    renameSync(archive(), `${archive()}-elsewhere`)
    mkdirSync(archive())
    expect(await state()).toMatchObject({ state: 'problem', problem: 'archiveMissing' })
    rmSync(archive(), { recursive: true })
    expect(await state()).toMatchObject({ state: 'problem', problem: 'archiveMissing' })
    expect(await refusalOf(open())).toBe('archiveMissing')
    const creating = office.call('archive.create', { passphrase: samplePassphrase })
    expect(await refusalOf(creating)).toBe('archiveMissing')
    expect(existsSync(archive())).toBe(false)
    renameSync(`${archive()}-elsewhere`, archive())
    expect((await office.call('archive.tryAgain', {})).state).toBe('locked')
    expect((await open()).state).toBe('open')
  })

  it('a key file of another archive is named, whichever passphrase is typed', async () => {
    const own = join(archive(), 'key.json')
    const kept = `${office.folder}/own-key`
    cpSync(own, kept)
    const passphrase = 'Backbord Wintergarten Fahrradklingel 9'
    await open()
    await office.call('archive.changePassphrase', { current: samplePassphrase, next: passphrase })
    office = office.locked()
    // the same archive under another passphrase is not another archive
    expect((await open(passphrase)).state).toBe('open')
    office = office.locked()
    const { keyFile } = await newKey(
      { passphrase, recoveryKey: newRecoveryKey(office.outside) },
      argon2Floor,
      office.outside,
    )
    writeKeyFile(own, keyFile, office.outside)
    expect(await refusalOf(open(passphrase))).toBe('keyOfOtherArchive')
    expect(await state()).toMatchObject({ state: 'problem', problem: 'keyOfOtherArchive' })
    expect(await refusalOf(open(samplePassphrase))).toBe('keyOfOtherArchive')
    cpSync(kept, own)
    expect((await open()).state).toBe('open')
  })

  it('a wrong passphrase is no bad state', async () => {
    expect(await refusalOf(open('nicht die richtige'))).toBe('wrongPassphrase')
    expect((await state()).state).toBe('locked')
  })
})

describe('in a bad state another folder is taken only with an archive in it', () => {
  it('and there the archive is opened', async () => {
    const picked = join(office.folder, 'Sicherung')
    let pick = join(office.folder, 'leer')
    mkdirSync(pick)
    cpSync(archive(), picked, { recursive: true })
    rmSync(join(archive(), 'archive.db'))
    office = office.locked({ desk: { chooseFolder: () => ({ path: pick }) } })
    expect(await refusalOf(open())).toBe('archiveDamaged')
    expect(await refusalOf(office.call('archive.chooseFolder', {}))).toBe('archiveMissing')
    expect(readdirSync(pick)).toEqual([])
    pick = picked
    expect((await office.call('archive.chooseFolder', {})).folder).toBe(picked)
    expect((await open()).state).toBe('open')
  })

  it('at first start a folder that holds other things gets a folder of its own inside', async () => {
    const documents = join(office.folder, 'Dokumente')
    mkdirSync(documents)
    writeFileSync(join(documents, 'Brief.txt'), 'Guten Tag')
    rmSync(archive(), { recursive: true })
    rmSync(join(office.folder, 'archive-place.json'))
    office = office.locked({ desk: { chooseFolder: () => ({ path: documents }) } })
    expect((await state()).state).toBe('none')
    const { folder } = await office.call('archive.chooseFolder', {})
    expect(folder).toBe(join(documents, 'Obhut'))
    expect((await state()).state).toBe('none')
  })
})

import { z } from 'zod'

import type { Fact } from '../archive/archive.ts'
import { contentOf } from '../archive/archive.ts'
import { factKinds } from '../../../shared/facts/kinds.ts'
import { blobsNamedIn } from '../ledger/blob-names.ts'

/** A photo, a PDF or another file of the archive, and where it goes. */
export interface PlannedFile {
  readonly blob: string
  /** SHA-256 as the ledger names it; absent only where an entry names none. */
  readonly sha256: string | undefined
  /** Below the export's folder, with `/`. */
  readonly path: string
  readonly what: string
  /** Number of the job it belongs to. */
  readonly job: string | undefined
}

export type FileEnding = 'pdf' | 'jpg' | 'png' | 'json' | 'eml' | 'bin'

/** A place in an entry that names a stored file and its hash. */
const Named = z.looseObject({
  blob: z.string().optional(),
  photoBlob: z.string().optional(),
  photoSha256: z.string().optional(),
  fileSha256: z.string().optional(),
  sha256: z.string().optional(),
  size: z.unknown().optional(),
})

interface NamedFile {
  readonly blob: string
  readonly sha256: string | undefined
  readonly size: string
}

/** Every file a body names, wherever in it; also one that only a text inside it names. */
const namedIn = (content: unknown): NamedFile[] => {
  const found = new Map<string, NamedFile>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit)
    const named = Named.safeParse(value)
    if (!named.success) return
    const { blob, photoBlob, photoSha256, fileSha256, sha256, size } = named.data
    const id = blob ?? photoBlob
    if (id !== undefined) {
      const hash = photoSha256 ?? fileSha256 ?? sha256
      found.set(id, { blob: id, sha256: hash, size: size === 'large' ? ' groß' : '' })
    }
    Object.values(named.data).forEach(visit)
  }
  visit(content)
  for (const blob of blobsNamedIn(JSON.stringify(content) ?? '')) {
    if (!found.has(blob)) found.set(blob, { blob, sha256: undefined, size: '' })
  }
  return [...found.values()]
}

interface Naming {
  /** Folder; `true` puts a folder with the job's number into it. */
  readonly folder: string
  readonly byJob: boolean
  readonly name: string
  readonly what: string
}

const own = (name: string): Naming => ({ folder: 'Eigene Papiere', byJob: false, name, what: name })

/** What the files of each kind of entry are called; no name says whom they are about. */
const namings: Readonly<Record<string, Naming>> = {
  'paper.sealed': { folder: 'Papiere', byJob: true, name: 'Blatt', what: 'Fertiges Blatt' },
  'paper.stamped': {
    folder: 'Papiere',
    byJob: true,
    name: 'Blatt mit bestätigter Zeit',
    what: 'Fertiges Blatt mit bestätigter Zeit',
  },
  'paper.prepared': {
    folder: 'Lesefassungen',
    byJob: true,
    name: 'Lesefassung',
    what: 'Fassung, die vor der Unterschrift gelesen wurde',
  },
  'photo.taken': { folder: 'Fotos', byJob: true, name: 'Foto', what: 'Foto' },
  'signature.given': {
    folder: 'Belege',
    byJob: true,
    name: 'Unterschrift',
    what: 'Unterschrift auf Papier, Scan oder Mail',
  },
  'sheet.delivered': {
    folder: 'Belege',
    byJob: true,
    name: 'Empfangsnachweis',
    what: 'Nachweis, dass ein Blatt ankam',
  },
  'agreement.received': {
    folder: 'Belege/Verträge der Kunden',
    byJob: false,
    name: 'Vertrag',
    what: 'Vertrag eines Kunden zur Auftragsverarbeitung',
  },
  'ledger.keptBeside': {
    folder: 'Verwahrbuch',
    byJob: false,
    name: 'Anderes Verwahrbuch',
    what: 'Nachweise aus dem Verwahrbuch eines anderen Computers',
  },
  'commitment.deposited': {
    folder: 'Belege/Förmliche Verpflichtungen',
    byJob: false,
    name: 'Niederschrift',
    what: 'Niederschrift einer förmlichen Verpflichtung',
  },
  'withdrawalPapers.deposited': own('Widerrufsbelehrung und Formular'),
  'ownPaper.deposited': own('Eigenes Papier'),
  'logo.deposited': own('Logo'),
}
const other: Naming = { folder: 'Weitere Dateien', byJob: false, name: 'Datei', what: 'Datei' }

/** Name of a sheet as it was saved and sent so far; it says number and title only, never a person. */
const givenName = (fact: Fact, size: string): string | undefined => {
  const { 'paper.sealed': sealed, 'paper.prepared': prepared } = factKinds
  if (fact.kind === 'paper.sealed') {
    return contentOf(fact, 'sealed', sealed.slots.sealed)?.fileName.replace(/\.pdf$/i, '')
  }
  if (fact.kind !== 'paper.prepared') return undefined
  const said = contentOf(fact, 'content', prepared.slots.content)
  return said && `${said.title} (Lesefassung${size})`
}

/** Nothing any file system refuses (Windows is the strictest), no folder, and no longer than fits everywhere. */
export const speakingName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[ .]+|[ .]+$/gu, '')
    .slice(0, 100)
    .trimEnd() || 'Datei'

/** Counts equal names, so that each is there once; case does not count, as on most drives. */
const numbering = () => {
  const used = new Map<string, number>()
  const taken = new Set<string>()
  const free = (make: (number: number) => string, key: string): string => {
    for (;;) {
      const number = (used.get(key) ?? 0) + 1
      used.set(key, number)
      const path = make(number)
      if (taken.has(path.toLowerCase())) continue
      taken.add(path.toLowerCase())
      return path
    }
  }
  return free
}

/** A finished sheet lies with its job also when the file is a deposited one that lies elsewhere too. */
const keyOf = (kind: string, blob: string, folder: string): string =>
  kind === 'paper.sealed' ? `${folder} ${blob}` : blob

/**
 * Every file that a readable entry names, once, with the place it gets; finished sheets once for each job. Pure but for
 * `endingOf`, which looks at the bytes; `numberOf` answers a job's number.
 */
export const plannedFiles = (
  facts: readonly Fact[],
  numberOf: (job: string) => string | undefined,
  endingOf: (blob: string, kind: string) => FileEnding,
): PlannedFile[] => {
  const planned = new Map<string, PlannedFile>()
  const free = numbering()
  for (const fact of facts) {
    const naming = namings[fact.kind] ?? other
    const id = fact.subjects.find((subject) => subject.startsWith('job_'))
    const job = id === undefined ? undefined : numberOf(id)
    const folder = naming.byJob && job !== undefined ? `${naming.folder}/${job}` : naming.folder
    for (const { blob, sha256, size } of fact.bodies.flatMap(({ content }) => namedIn(content))) {
      const key = keyOf(fact.kind, blob, folder)
      if (planned.has(key)) continue
      const ending = endingOf(blob, fact.kind)
      const given = givenName(fact, size)
      const start = `${folder}/${speakingName(given ?? naming.name + size)}`
      const path = free(
        (number) =>
          given !== undefined && number === 1
            ? `${start}.${ending}`
            : `${start} ${String(number).padStart(2, '0')}.${ending}`,
        start,
      )
      planned.set(key, { blob, sha256, path, what: naming.what, job })
    }
  }
  return [...planned.values()]
}

/** Where a finished sheet or a photo of a job lies; `null` when it does not go along. */
export const pathsOf = (planned: readonly PlannedFile[]) => {
  const paths = new Map(
    planned
      .filter(({ path }) => /^(?:Papiere|Fotos)\//.test(path))
      .map(({ path, blob, job }) => [`${job ?? ''} ${blob}`, path]),
  )
  return (blob: string, job: string): string | null => paths.get(`${job} ${blob}`) ?? null
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, place) => bytes[place] === byte)

/** What a file is by its first bytes; what is none of ours but text is a mail. */
export const endingOfBytes = (bytes: Uint8Array): FileEnding => {
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (startsWith(bytes, 0xff, 0xd8)) return 'jpg'
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47)) return 'png'
  if (startsWith(bytes, 0x7b)) return 'json'
  return bytes.subarray(0, 2000).includes(0) ? 'bin' : 'eml'
}

/** Endings that follow from the kind of entry alone, so that these files are not read twice. */
export const knownEndings: Readonly<Record<string, FileEnding>> = {
  'paper.sealed': 'pdf',
  'paper.stamped': 'pdf',
  'paper.prepared': 'pdf',
  'photo.taken': 'jpg',
  'ledger.keptBeside': 'json',
}

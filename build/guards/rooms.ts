/** What one folder may import. The folder with the longest matching path decides for a file. */
export type Room = {
  folder: string
  /**
   * `node` stands for Node's own modules, a name ending in `/` for a folder of this house, one ending in `.ts` for one
   * file of it, anything else for a package.
   * A room always may import from its own folder.
   */
  mayImport: readonly string[]
  /** Names it may take from a package; others of that package are refused. */
  onlyNames?: Record<string, readonly string[]>
  /** The sentence that ends each refusal. */
  says: string
}

const CORE_PACKAGES = [
  'zod',
  '@node-rs/argon2',
  'uqr',
  'nodemailer',
  'date-holidays',
  '@zxcvbn-ts/core',
  '@zxcvbn-ts/language-common',
  '@zxcvbn-ts/language-de',
]
const CORE = ['node', 'shared/', 'electron/envelope/', 'electron/core/', ...CORE_PACKAGES]

/** The rooms of the house, and doors within the office that only one folder may use. */
export const ROOMS: readonly Room[] = [
  {
    folder: 'shared',
    mayImport: ['zod'],
    says: 'shared/ holds forms and dictionary: zod and nothing else.',
  },
  {
    folder: 'renderer',
    mayImport: [
      'shared/',
      'assets/',
      'react',
      'react-dom',
      'react-aria-components',
      'pdfjs-dist',
      'uqr',
      '@fontsource-variable/atkinson-hyperlegible-next',
    ],
    says: 'The counter imports shared/, React with react-aria-components, pdfjs-dist, uqr and fonts only; everything else is asked of the office by a call.',
  },
  {
    folder: 'renderer/lone-page',
    mayImport: ['shared/messages/format.ts', '@noble/curves', '@noble/hashes'],
    says: 'What the pages that work alone share imports the formats of languages (shared/messages/format.ts) and @noble/* only: no React, no call, no Node.',
  },
  {
    folder: 'renderer/verifier',
    mayImport: [
      'shared/messages/',
      'shared/contract/without-eval.ts',
      'renderer/tokens.css',
      'renderer/lone-page/',
      'electron/core/ledger/anchor.ts',
      'electron/core/ledger/judge.ts',
      'electron/core/ledger/verdict.ts',
      'electron/core/proof/judging/',
      'qr',
    ],
    says: 'The page for strangers imports the judging of the office (ledger/judge.ts, verdict.ts, anchor.ts, proof/judging/), messages, the tokens, what the pages share and qr only: no React, no call, no Node.',
  },
  {
    folder: 'renderer/backup-reader',
    mayImport: [
      'shared/facts/envelope.ts',
      'shared/messages/',
      'shared/contract/without-eval.ts',
      'renderer/tokens.css',
      'renderer/lone-page/',
      'electron/core/archive/contents.ts',
      'electron/core/archive/key-form.ts',
      'electron/core/archive/recovery-key.ts',
      'electron/core/backup/manifest.ts',
      'electron/core/jobs/job-number.ts',
      'electron/core/ledger/anchor.ts',
      'electron/core/ledger/blob-names.ts',
      'electron/core/ledger/bytes.ts',
      'electron/core/ledger/canonical.ts',
      'electron/core/ledger/head.ts',
      'electron/core/ledger/judge.ts',
      'electron/core/ledger/verdict.ts',
      'electron/core/ledger/read-export.ts',
      'zod',
    ],
    says: 'The page that opens a backup imports the forms of backup and ledger (the named files of archive/, backup/, jobs/ and ledger/), messages, what the pages share, the tokens and zod only: no React, no call, no Node.',
  },
  {
    folder: 'electron/main',
    mayImport: ['electron', 'node', 'shared/', 'electron/envelope/', 'zod'],
    says: 'The doorman imports electron, Node, shared/, electron/envelope/ and zod only: no SQL, no PDF, no business rule.',
  },
  {
    folder: 'electron/preload',
    mayImport: ['electron', 'electron/envelope/', 'shared/'],
    onlyNames: { electron: ['contextBridge', 'ipcRenderer'] },
    says: 'The hatch imports contextBridge and ipcRenderer of electron, electron/envelope/ and shared/ only.',
  },
  {
    folder: 'electron/envelope',
    mayImport: ['@msgpack/msgpack'],
    says: 'The envelope imports @msgpack/msgpack only: it works the same in window and office.',
  },
  {
    folder: 'electron/core',
    mayImport: CORE,
    says: 'The office imports Node, shared/, electron/envelope/ and its own packages (CORE_PACKAGES in build/guards/rooms.ts); never electron or the rooms of window and doorman. better-sqlite3 belongs to archive/, pdf-lib, fontkit and pdfjs-dist to papers/print/.',
  },
  {
    folder: 'electron/core/archive',
    mayImport: [...CORE, 'better-sqlite3'],
    says: 'The archive imports what the office imports, and better-sqlite3.',
  },
  {
    folder: 'electron/core/papers/print',
    mayImport: [...CORE, 'pdf-lib', '@cantoo/fontkit', 'pdfjs-dist'],
    says: 'The press imports what the office imports, pdf-lib, fontkit and pdfjs-dist.',
  },
  {
    folder: 'electron/core/certificates',
    mayImport: [...CORE, 'pkijs'],
    says: 'The certificates import what the office imports, and pkijs.',
  },
  {
    folder: 'electron/core/papers/seal',
    mayImport: ['node', 'pkijs', 'asn1js', 'electron/core/ledger/bytes.ts'],
    says: 'The seal works on bytes: Node, pkijs, asn1js and ledger/bytes.ts only.',
  },
  {
    folder: 'electron/core/proof/judging',
    mayImport: [
      'shared/facts/envelope.ts',
      'electron/core/jobs/jpeg.ts',
      'electron/core/ledger/anchor.ts',
      'electron/core/ledger/bytes.ts',
      'electron/core/ledger/head.ts',
      'electron/core/ledger/compare.ts',
      'electron/core/ledger/judge.ts',
      'electron/core/ledger/verdict.ts',
      'electron/core/ledger/primitives.ts',
      'electron/core/ledger/read-export.ts',
      'electron/core/papers/seal/read-seal.ts',
      'electron/core/papers/seal/time-stamp.ts',
    ],
    says: 'Judging runs where there is no Node and no archive: the named files of ledger/, papers/seal/ and jobs/jpeg.ts, and shared/facts/envelope.ts only.',
  },
  {
    folder: 'electron/core/papers/layout',
    mayImport: ['zod', 'linebreak', 'hyphen', 'shared/', 'electron/core/papers/texts/'],
    says: 'The layout is pure: zod, linebreak, hyphen, shared/ and papers/texts/ only; it knows neither PDF nor archive nor ledger.',
  },
  {
    folder: 'electron/core/papers/models',
    mayImport: [
      'zod',
      'shared/',
      'electron/core/papers/layout/',
      'electron/core/papers/texts/',
      'electron/core/erasure/rules.ts',
      'electron/core/refusal.ts',
    ],
    says: 'A paper model is pure: zod, shared/, papers/layout/, papers/texts/, the rules of erasure and refusal.ts only.',
  },
]

/** Answers the room that decides for a file (path from the top of the project, with `/`), if any does. */
export function roomOf(file: string): Room | undefined {
  return ROOMS.filter((room) => file.startsWith(`${room.folder}/`))
    .toSorted((a, b) => a.folder.length - b.folder.length)
    .at(-1)
}

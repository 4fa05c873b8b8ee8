import type { CallName } from '../../shared/contract/contract.ts'
import type { Archive } from './archive/archive.ts'
import type { DoorService } from './door/door.ts'
import type { Handler } from './door/handler.ts'
import type { House } from './house/house.ts'
import type { Outside } from './outside.ts'
import type { PaperWorks } from './papers/paper-works.ts'
import type { Texts } from './papers/texts/library.ts'

/** What a question may use: it reads, and nothing else. */
export interface Asking {
  /** The open archive, for reading. Getting it refuses with `locked` while there is none. */
  readonly archive: Pick<Archive, 'read' | 'drafts' | 'secrets' | 'head'> & {
    readonly blobs: Pick<Archive['blobs'], 'read'>
  }
  readonly house: House
  readonly outside: Outside
  readonly papers: Omit<PaperWorks, 'texts'>
  /** Our texts as they lie in their files; only what compares wordings with them asks for these. */
  readonly originals: Texts
  /** Our texts with what the business worded itself: what papers and mails are made of. */
  readonly texts: Texts
  readonly door: Pick<DoorService, 'start'>
}

/** What a command may use besides: transactions, blobs, the doorman's desk, and telling the screens. */
export interface Doing extends Asking {
  readonly archive: Archive
  readonly door: DoorService
}

/** The handlers of some calls; all subjects together must be every call of the contract. */
export type HandlersOf<Names extends CallName> = {
  readonly [N in Names]: Handler<N, Asking, Doing>
}

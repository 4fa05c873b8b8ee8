import type { Connection } from './connection.ts'
import type { z } from 'zod'

import type { Instant } from '../../../shared/time.ts'
import type { Outside } from '../outside.ts'
import { naming } from './problem.ts'

/** What is typed and not yet said. Encrypted with everything else, outside the ledger, gone when done with. */
export interface Drafts {
  /** Saves or replaces; `draft` names it, `content` is anything JSON can hold. */
  save(draft: string, content: unknown): void
  /** The content; `undefined` when there is none or it no longer fits the form. */
  read<T>(draft: string, form: z.ZodType<T>): T | undefined
  remove(draft: string): void
  /** Newest first. */
  list(): { draft: string; savedAt: Instant }[]
}

export const draftsIn = (db: Connection, outside: Outside): Drafts => {
  const save = db.prepare<[string, string, string]>(
    `INSERT INTO drafts (draft, content, saved_at) VALUES (?, ?, ?)
     ON CONFLICT (draft) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at`,
  )
  const read = db.prepare<[string], string>('SELECT content FROM drafts WHERE draft = ?').pluck()
  const remove = db.prepare<[string]>('DELETE FROM drafts WHERE draft = ?')
  const list = db.prepare<[], { draft: string; savedAt: Instant }>(
    'SELECT draft, saved_at AS savedAt FROM drafts ORDER BY saved_at DESC, draft',
  )
  return {
    save: (draft, content) =>
      naming(() => void save.run(draft, JSON.stringify(content), outside.clock.now())),
    read: (draft, form) => {
      const content = read.get(draft)
      if (content === undefined) return undefined
      const typed = form.safeParse(JSON.parse(content))
      return typed.success ? typed.data : undefined
    },
    remove: (draft) => naming(() => void remove.run(draft)),
    list: () => list.all(),
  }
}

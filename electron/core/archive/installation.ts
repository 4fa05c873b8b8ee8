import { z } from 'zod'

import { canonical, jsonOf } from '../ledger/canonical.ts'
import { newId, type Outside } from '../outside.ts'
import { naming } from './problem.ts'

const Installation = z.strictObject({
  form: z.literal('obhut-installation'),
  v: z.literal(1),
  id: z.string().regex(/^ins_[a-z2-7]{26}$/),
})

/**
 * The id of this installation, from a file that lies outside the archive and its backups; made when there is none. An
 * archive that finds another id than its log began with was restored or copied, and begins a new log. Throws a named
 * problem when the file can be neither read nor made.
 */
export const installationId = (path: string, outside: Outside): string =>
  naming(() => {
    const bytes = outside.files.read(path)
    if (bytes !== undefined) {
      const known = Installation.safeParse(safeJson(bytes))
      if (known.success) return known.data.id
    }
    const id = newId(outside, 'ins')
    const content = { form: 'obhut-installation', v: 1, id }
    outside.files.write(path, Buffer.from(`${canonical(content)}\n`))
    return id
  })

/** The JSON in the file, or nothing: an unreadable id is like none – the worst it costs is a new log. */
const safeJson = (bytes: Uint8Array): unknown => {
  try {
    return jsonOf(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

import { JobId, SecretId } from '../../../shared/ids.ts'
import { mayOpenData } from '../appointments/outstanding.ts'
import { note } from '../custody/note.ts'
import { newId } from '../outside.ts'
import type { HandlersOf } from '../office.ts'
import { orRefuse, Refusal } from '../refusal.ts'
import { secretOf } from './secrets.views.ts'

/**
 * Access codes: kept only when the job needs one, shown on demand with a fact for each showing, destroyed at return
 * (CRED-1 … CRED-4). A fact says only that one exists and why.
 */
export const secretHandlers: HandlersOf<'secret.keep' | 'secret.show' | 'secret.destroy'> = {
  'secret.keep': ({ job, what, why, secret }, at) => {
    const id = SecretId.parse(newId(at.outside, 'sec'))
    at.archive.secrets.keepAs(id, job, secret)
    try {
      note(at, job, { kind: 'secret.received', subjects: [id] }, 'secret', { id, what, why })
    } catch (error) {
      at.archive.secrets.destroy(id)
      throw error
    }
    return { secret: id }
  },

  'secret.show': ({ secret: id, why }, at) => {
    const row = at.archive.read((reader) => orRefuse(secretOf(reader, id), 'notFound'))
    mayOpenData(at, JobId.parse(row.job))
    const secret = at.archive.secrets.show(id)
    if (secret === undefined) throw new Refusal('notFound')
    note(at, JobId.parse(row.job), { kind: 'secret.shown', subjects: [id] }, 'shown', { id, why })
    return { secret }
  },

  'secret.destroy': ({ secret: id }, at) => {
    const row = at.archive.read((reader) => orRefuse(secretOf(reader, id), 'notFound'))
    if (row.destroyed_at !== null) return {}
    at.archive.secrets.destroy(id)
    note(at, JobId.parse(row.job), { kind: 'secret.destroyed', subjects: [id] }, 'destroyed', {
      id,
    })
    return {}
  },
}

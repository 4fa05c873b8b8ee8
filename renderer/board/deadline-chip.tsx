import type { BoardRow } from '../../shared/contract/job.calls.ts'
import type { Speech } from '../../shared/messages/messages.ts'
import { Chip, type Tone } from '../parts/chip.tsx'
import { useSpeech } from '../speech.tsx'
import { today } from '../today.ts'

/** The next date that matters, in words; red once it has passed. */
export function DeadlineChip({ deadline }: { readonly deadline: BoardRow['deadline'] }) {
  const speech = useSpeech()
  if (deadline === undefined) return null
  const text = said(speech, deadline)
  return text === undefined ? null : <Chip tone={toneOf(deadline)}>{text}</Chip>
}

type Deadline = NonNullable<BoardRow['deadline']>

function toneOf({ on, what }: Deadline): Tone {
  const now = today()
  // A letter is no promise of ours: a day gone by asks for the next step, it is not too late for anything.
  if (isLetter(what)) return on > now ? 'neutral' : 'wait'
  if (on < now) return 'stop'
  if (on === now) return what === 'deadline.deleteCopy' ? 'stop' : 'wait'
  return 'neutral'
}

const letters: ReadonlySet<string> = new Set([
  'deadline.deliverNotice',
  'deadline.reminder1',
  'deadline.reminder2',
  'deadline.decide',
])
const isLetter = (what: string): boolean => letters.has(what)

function said({ t, f }: Speech, { on, what }: Deadline): string | undefined {
  const words = t.board.deadline
  const now = today()
  const when = on < now ? 'late' : on === now ? 'today' : 'ahead'
  const day = f.shortDay(on)
  switch (what) {
    case 'deadline.promised':
      return {
        late: words.promisedLate(day),
        today: words.promisedToday,
        ahead: words.promisedOn(day),
      }[when]
    case 'deadline.deleteCopy':
      return { late: words.deleteLate(day), today: words.deleteToday, ahead: words.deleteOn(day) }[
        when
      ]
    case 'deadline.residues':
      return {
        late: words.residuesLate(day),
        today: words.residuesToday,
        ahead: words.residuesOn(day),
      }[when]
    case 'deadline.withdrawn':
      return {
        late: words.withdrawnLate(day),
        today: words.withdrawnToday,
        ahead: words.withdrawnOn(day),
      }[when]
    case 'deadline.deliverNotice':
      return words.deliverNotice(day)
    case 'deadline.reminder1':
    case 'deadline.reminder2':
      return when === 'ahead' ? words.remindOn(day) : words.remindNow(day)
    case 'deadline.decide':
      return when === 'ahead' ? words.decideOn(day) : words.decideNow(day)
    default:
      return undefined
  }
}

import { useCommand } from '../bridge/use-command.ts'
import { Button } from '../parts/button.tsx'
import { ErrorText } from '../parts/error-text.tsx'
import { Icon } from '../parts/icon.tsx'
import { useSpeech } from '../speech.tsx'
import { Frame } from './frame.tsx'
import { useGuest } from './guest-context.tsx'
import styles from './guest.module.css'
import { guestTurns, type Turn } from './turns.ts'

/** Thanks, says what was signed, and lets each be signed again while nothing is completed. */
export function Thanks({ onAgain }: { onAgain: () => void }) {
  const { t } = useSpeech()
  const words = t.guest.thanks
  const { view, here, take, leave, setOnPaper } = useGuest()
  const withdraw = useCommand('sheet.withdrawSignature')
  const turns = guestTurns(view, here)
  const signed = turns.some(({ slot }) => slot.done === 'onScreen')

  async function again({ sheet, slot }: Turn) {
    setOnPaper(sheet.id, false)
    if (slot.done === 'open') return onAgain()
    if (take(await withdraw.run({ sheet: sheet.id, slot: slot.slot }))) onAgain()
  }

  return (
    <Frame title={words.frame} icon="check">
      <div className={styles.greeting}>
        <div className={styles.words}>
          <h1>{words.title}</h1>
          <p>{signed ? words.done : words.nothing}</p>
          <p>{words.give}</p>
          <Button kind="primary" size="door" icon="lock" onPress={leave}>
            {words.back}
          </Button>
          <ErrorText error={withdraw.error} />
        </div>
        <ul className={styles.list}>
          {turns.map((turn) => (
            <li key={`${turn.sheet.id} ${turn.slot.slot}`} className={styles.listed}>
              <Icon name="paper" size={26} />
              <span className={styles.listedWords}>
                <strong>{turn.sheet.title}</strong>
                <State turn={turn} />
                <Button
                  size="small"
                  label={`${words.signAgain}: ${turn.sheet.title}`}
                  busy={withdraw.busy}
                  onPress={() => void again(turn)}
                >
                  {words.signAgain}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Frame>
  )
}

function State({ turn }: { turn: Turn }) {
  const { t } = useSpeech()
  const { onPaper } = useGuest()
  const { sheet, slot } = turn
  const open = slot.done === 'open'
  const state = open && onPaper.has(sheet.id) ? 'paperLater' : slot.done
  return (
    <span className={styles.quiet}>
      {open && !slot.owed ? t.common.optional : t.guest.thanks.state[state]}
    </span>
  )
}

import { Button } from '../parts/button.tsx'
import { useSpeech } from '../speech.tsx'
import { useGuest } from './guest-context.tsx'
import styles from './guest.module.css'

/** The screen in the other language; the sheets stay as they are. */
export function LanguageButton() {
  const { t } = useSpeech()
  const { language, setLanguage } = useGuest()
  return (
    <Button icon="globe" onPress={() => setLanguage(language === 'de' ? 'en' : 'de')}>
      {t.guest.otherLanguage}
    </Button>
  )
}

/** Normal and large print: two copies of the same sheet. */
export function SizeButtons() {
  const { t } = useSpeech()
  const { large, setLarge } = useGuest()
  return (
    <>
      <Button pressed={!large} label={`A, ${t.guest.read.normal}`} onPress={() => setLarge(false)}>
        <span className={styles.letter}>A</span>
      </Button>
      <Button pressed={large} label={`A+, ${t.guest.read.large}`} onPress={() => setLarge(true)}>
        <span className={styles.letterLarge}>A+</span>
      </Button>
    </>
  )
}

/** Writing hand: puts the buttons where the other hand is. */
export function HandButton() {
  const { t } = useSpeech()
  const { leftHanded, setLeftHanded } = useGuest()
  return (
    <Button icon="hand" onPress={() => setLeftHanded(!leftHanded)}>
      {leftHanded ? t.guest.hand.right : t.guest.hand.left}
    </Button>
  )
}

/** For the technician; asks for the PIN. */
export function TakeBack() {
  const { t } = useSpeech()
  const { leave } = useGuest()
  return (
    <Button size="small" icon="lock" onPress={leave}>
      {t.guest.toTechnician}
    </Button>
  )
}

import type { Language } from '../../shared/messages/format.ts'
import { Button } from '../parts/button.tsx'
import { useSpeech } from '../speech.tsx'

/** Switches to the other language, named in that language. */
export function LanguageButton(props: {
  readonly language: Language
  readonly onLanguage: (language: Language) => void
}) {
  const { t } = useSpeech()
  const other = props.language === 'de' ? 'en' : 'de'
  return (
    <Button kind="plain" size="small" icon="globe" onPress={() => props.onLanguage(other)}>
      <span lang={other}>{t.unlock.otherLanguage}</span>
    </Button>
  )
}

import { createContext, use, useEffect, type ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'

import type { Language } from '../shared/messages/format.ts'
import { speak, type Speech } from '../shared/messages/messages.ts'

const SpeechContext = createContext<Speech>(speak('de'))

const speeches: Record<Language, Speech> = { de: speak('de'), en: speak('en') }

/** Gives everything inside one language: texts `t`, formats `f`, and the behaviour of the fields. */
export function SpeechProvider({
  language,
  children,
}: {
  language: Language
  children: ReactNode
}) {
  const speech = speeches[language]
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <SpeechContext value={speech}>
      <I18nProvider locale={speech.f.locale}>{children}</I18nProvider>
    </SpeechContext>
  )
}

/** The texts and formats of the language this screen speaks. */
export const useSpeech = (): Speech => use(SpeechContext)

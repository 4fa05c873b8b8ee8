import type { ReactNode } from 'react'

import { iconLines, type IconName } from '../../../renderer/parts/icon-lines.tsx'
import { Icon } from '../../../renderer/parts/icon.tsx'
import { SpeechProvider } from '../../../renderer/speech.tsx'
import { useTheme } from '../../../renderer/theme.ts'
import type { Language } from '../../../shared/messages/format.ts'
import { Buttons } from './gallery-buttons.tsx'
import { Fields } from './gallery-fields.tsx'
import styles from './gallery.module.css'
import { Lists, Statements } from './gallery-statements.tsx'
import { Tiles } from './gallery-tiles.tsx'

/** All parts in all states, a page for each kind; only the pictures need it. */
export const galleryPages = {
  buttons: <Buttons />,
  tiles: <Tiles />,
  fields: <Fields />,
  statements: <Statements />,
  lists: <Lists />,
  icons: <Icons />,
} as const satisfies Record<string, ReactNode>

export type GalleryPage = keyof typeof galleryPages
const isPage = (name: string): name is GalleryPage => Object.hasOwn(galleryPages, name)

export function Gallery({
  language,
  page,
  theme,
}: {
  language: Language
  page: string
  theme: 'system' | 'sun'
}) {
  useTheme(theme)
  return (
    <SpeechProvider language={language}>
      <main className={styles['gallery']}>
        <h1>{page}</h1>
        {isPage(page) ? galleryPages[page] : null}
      </main>
    </SpeechProvider>
  )
}

function Icons() {
  // Object.keys loses the names of its own object.
  const names = Object.keys(iconLines) as IconName[]
  return (
    <ul className={styles['icons']}>
      {names.map((name) => (
        <li key={name}>
          <Icon name={name} size={32} />
          {name}
        </li>
      ))}
    </ul>
  )
}

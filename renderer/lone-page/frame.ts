import type { Language } from '../../shared/messages/format.ts'
import { button, element } from './element.ts'

/** What is the same on every page that works alone: its head, its language, its colours, and that things are dropped on it. */

/** German for whoever reads German, English for everybody else. */
export const firstLanguage = (): Language => (/^de\b/i.test(navigator.language) ? 'de' : 'en')

interface HeadWords {
  readonly title: string
  readonly lead: string
  /** The name of the other language. */
  readonly language: string
}

export const showHeader = ({ t }: { readonly t: HeadWords }, onLanguage: () => void): HTMLElement =>
  element(
    'header',
    {},
    element(
      'div',
      {},
      element('p', { class: 'brand' }, 'Obhut'),
      button(t.language, 'plain', onLanguage),
    ),
    element('h1', {}, t.title),
    element('p', { class: 'lead' }, t.lead),
  )

/** Says in which language the page is now, and how its window is called. */
export const nameDocument = (language: Language, title: string): void => {
  document.documentElement.lang = language
  document.title = `Obhut – ${title}`
}

/** Light or dark as the device is. */
export const followTheme = (): void => {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const follow = () => (document.documentElement.dataset['theme'] = dark.matches ? 'dark' : 'light')
  dark.addEventListener('change', follow)
  follow()
}

/** Wherever on the page something is dropped, it counts. */
export const takeDrops = (onDropped: (dropped: DataTransfer) => void): void => {
  const mark = (over: boolean) => document.documentElement.toggleAttribute('data-over', over)
  document.addEventListener('dragover', (event) => {
    event.preventDefault()
    mark(true)
  })
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(false)
  })
  document.addEventListener('drop', (event) => {
    event.preventDefault()
    mark(false)
    if (event.dataTransfer !== null) onDropped(event.dataTransfer)
  })
}

import { element } from '../lone-page/element.ts'
import type { Speech } from './speech.ts'

/** What stands still on the page below its head: where things are given, and what it does not show. */

export const showDrop = ({ t }: Speech, onFiles: (files: readonly File[]) => void): HTMLElement => {
  const input = element('input', { type: 'file', multiple: '', id: 'choose', class: 'hidden' })
  input.addEventListener('change', () => {
    const chosen = [...(input.files ?? [])]
    input.value = ''
    if (chosen.length > 0) onFiles(chosen)
  })
  return element(
    'section',
    { class: 'drop' },
    element('h2', {}, t.drop.title),
    element('p', {}, t.drop.or),
    input,
    element('label', { for: 'choose', class: 'primary' }, t.drop.choose),
    element('ul', {}, ...t.drop.what.map((what) => element('li', {}, what))),
    element('p', { class: 'small' }, t.drop.alsoPhotos),
  )
}

export const showCode = ({ t }: Speech, onCode: (text: string) => boolean): HTMLElement => {
  const field = element('input', {
    id: 'code',
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-describedby': 'code-hint code-error',
  })
  const error = element('p', { id: 'code-error', class: 'error', role: 'alert' })
  const form = element(
    'form',
    { class: 'typed' },
    element('label', { for: 'code' }, t.code.label),
    field,
    element('button', { type: 'submit', class: 'plain' }, t.code.add),
    error,
    element('p', { id: 'code-hint', class: 'small' }, t.code.hint),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const taken = field.value.trim() !== '' && onCode(field.value)
    error.replaceChildren(taken ? '' : t.code.unreadable)
    field.setAttribute('aria-invalid', String(!taken))
    if (taken) field.value = ''
  })
  return form
}

export const showLimits = ({ t }: Speech): HTMLElement =>
  element(
    'section',
    { class: 'limits' },
    element('h2', {}, t.limits.title),
    element('p', {}, t.limits.shows),
    element('ul', {}, ...t.limits.not.map((not) => element('li', {}, not))),
    element('p', {}, t.limits.reader),
    element('p', { class: 'small' }, t.limits.stranger),
  )

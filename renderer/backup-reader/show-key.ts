import { element } from '../lone-page/element.ts'
import type { Speech } from './speech.ts'

/** Where the recovery key is typed and a generation is chosen. The key is kept nowhere but in its field. */
export const showKey = (
  { t, f }: Speech,
  generations: readonly number[],
  onOpen: (generation: number, typed: string) => void,
): HTMLElement => {
  const field = element('input', {
    id: 'key',
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    'aria-describedby': 'key-hint',
  })
  const choice = element(
    'select',
    { id: 'generation' },
    ...generations.map((generation, place) => {
      const number = f.number(generation)
      const text = place === 0 ? t.key.newest(number) : t.key.generationName(number)
      return element('option', { value: String(generation) }, text)
    }),
  )
  const form = element(
    'form',
    { class: 'code typed' },
    element('label', { for: 'key' }, t.key.label),
    field,
    element('p', { id: 'key-hint', class: 'small' }, t.key.hint),
    element('label', { for: 'generation' }, t.key.generation),
    choice,
    element('button', { type: 'submit', class: 'primary' }, t.key.open),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    onOpen(Number(choice.value), field.value)
  })
  return form
}

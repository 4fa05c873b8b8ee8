import { element } from '../lone-page/element.ts'
import { markOf } from '../lone-page/mark.ts'
import type { GivenFile } from './folder.ts'
import { filesChosen } from './given.ts'
import type { Problem } from './problem.ts'
import type { Speech } from './speech.ts'

/** What stands still on the page below its head: where the folder is given, and what went wrong. */

export const showFolder = (
  { t }: Speech,
  onFiles: (files: ReadonlyMap<string, GivenFile>) => void,
): HTMLElement => {
  const input = element('input', {
    type: 'file',
    multiple: '',
    webkitdirectory: '',
    id: 'choose',
    class: 'hidden',
  })
  input.addEventListener('change', () => {
    const chosen = filesChosen(input.files ?? [])
    input.value = ''
    if (chosen.size > 0) onFiles(chosen)
  })
  return element(
    'section',
    { class: 'drop' },
    element('h2', {}, t.folder.title),
    element('p', {}, t.folder.or),
    input,
    element('label', { for: 'choose', class: 'primary' }, t.folder.choose),
    element('p', { class: 'small' }, t.folder.hint),
  )
}

/** The sentence for what went wrong. */
export const problemText = ({ code, file, groups }: Problem, { t, f }: Speech): string => {
  switch (code) {
    case 'missing':
    case 'damaged':
      return t.problem[code](file)
    case 'keyGroups': {
      const numbers = groups.map((group) => f.number(group))
      const [only = ''] = numbers
      return groups.length === 1 ? t.problem.keyGroup(only) : t.problem.keyGroups(f.list(numbers))
    }
    default:
      return t.problem[code]
  }
}

export const showProblem = (problem: Problem, speech: Speech): HTMLElement =>
  element(
    'section',
    { class: 'outcome stop', role: 'alert', 'data-problem': problem.code },
    markOf('stop'),
    element('p', {}, problemText(problem, speech)),
  )

import { element } from '../lone-page/element.ts'
import type { Entry, Shown, ShownJob } from './jobs.ts'
import type { OpenedBackup } from './opening.ts'
import { showFiles } from './show-files.ts'
import { kindText, type Speech } from './speech.ts'

/** All jobs, folded, with a field to find one; then what belongs to none. */
export const showJobs = (backup: OpenedBackup, shown: Shown, speech: Speech): HTMLElement => {
  const { t } = speech
  const jobs = shown.jobs.map((job) => ({ job, part: showJob(backup, job, speech) }))
  const search = element('input', { type: 'text', id: 'search', autocomplete: 'off' })
  search.addEventListener('input', () => {
    const wanted = search.value.trim().toLowerCase()
    for (const { job, part } of jobs) part.hidden = !wordsOf(job).includes(wanted)
  })
  const others = folded(
    { class: 'job', 'data-job': 'none' },
    element('summary', {}, t.jobs.others),
    () => partsOf(backup, shown.others, speech),
  )
  return element(
    'section',
    { class: 'list jobs' },
    element('h2', {}, t.jobs.title),
    ...(jobs.length === 0
      ? [element('p', {}, t.jobs.none)]
      : [element('label', { for: 'search' }, t.jobs.search), search]),
    ...jobs.map(({ part }) => part),
    others,
  )
}

const wordsOf = ({ number, customer = '', devices }: ShownJob): string =>
  [number, customer, ...devices].join('\n').toLowerCase()

const showJob = (backup: OpenedBackup, job: ShownJob, speech: Speech): HTMLElement => {
  const { t, f } = speech
  const summary = element(
    'summary',
    {},
    element('strong', {}, job.number),
    ` ${job.customer ?? t.jobs.noCustomer} `,
    element('span', { class: 'small' }, f.day(job.openedAt.slice(0, 10))),
  )
  return folded({ class: 'job', 'data-job': job.number }, summary, () => [
    ...titled(
      t.jobs.devices,
      job.devices.map((device) => element('li', {}, device)),
    ),
    ...partsOf(backup, job, speech),
  ])
}

const titled = (title: string, items: readonly HTMLElement[]): HTMLElement[] =>
  items.length === 0
    ? []
    : [element('h3', {}, title), element('ul', { class: 'plainly' }, ...items)]

const partsOf = (
  backup: OpenedBackup,
  { files, entries }: Pick<ShownJob, 'entries' | 'files'>,
  speech: Speech,
): HTMLElement[] => [
  ...(files.length === 0
    ? []
    : [element('h3', {}, speech.t.jobs.files), showFiles(backup, files, speech)]),
  element('h3', {}, speech.t.jobs.entries),
  element('div', { class: 'entries' }, ...entries.map((entry) => showEntry(entry, speech))),
]

const showEntry = (entry: Entry, speech: Speech): HTMLElement => {
  const { t, f } = speech
  const summary = element(
    'summary',
    {},
    element('span', { class: 'small' }, f.moment(entry.at)),
    ` ${kindText(speech, entry.kind)}`,
  )
  return folded({ class: 'entry', 'data-kind': entry.kind }, summary, () => {
    const isSilent = Object.keys(entry.bodies).length + entry.forgotten.length === 0
    return [
      ...(Object.keys(entry.bodies).length === 0
        ? []
        : [element('pre', {}, JSON.stringify(entry.bodies, undefined, 2))]),
      ...(entry.forgotten.length === 0 ? [] : [element('p', {}, t.jobs.forgotten)]),
      ...(isSilent ? [element('p', {}, t.jobs.nothingMore)] : []),
    ]
  })
}

/** A part that is made when somebody first opens it: a business has thousands of entries. */
const folded = (
  attributes: Readonly<Record<string, string>>,
  summary: HTMLElement,
  content: () => readonly HTMLElement[],
): HTMLElement => {
  const part = element('details', attributes, summary)
  const fill = () => part.append(...content())
  part.addEventListener('toggle', fill, { once: true })
  return part
}

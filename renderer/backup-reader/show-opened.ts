import { codeOf } from '../../electron/core/ledger/anchor.ts'
import { button, element } from '../lone-page/element.ts'
import { markOf } from '../lone-page/mark.ts'
import { shownOf } from './jobs.ts'
import { openFile, type OpenedBackup } from './opening.ts'
import { problemOf } from './problem.ts'
import { showJobs } from './show-jobs.ts'
import { problemText } from './show-page.ts'
import { kindText, type Speech } from './speech.ts'

/** An opened backup: whose it is, whether its ledger hangs together, and everything in it. */
export const showOpened = (backup: OpenedBackup, speech: Speech): HTMLElement => {
  const shown = shownOf(backup.ledger, (blob) => backup.blobs.has(blob))
  return element(
    'div',
    { id: 'opened' },
    showHead(backup, shown.business, speech),
    showCheck(backup, speech),
    showJobs(backup, shown, speech),
  )
}

const showHead = (
  backup: OpenedBackup,
  business: string | undefined,
  speech: Speech,
): HTMLElement => {
  const { t, f } = speech
  const { manifest, judgement } = backup
  const tone = judgement.exitCode === 0 ? 'ok' : judgement.exitCode === 1 ? 'stop' : 'wait'
  return element(
    'section',
    { class: `outcome ${tone}`, role: 'status', 'data-ledger': tone },
    markOf(tone),
    element(
      'div',
      {},
      element('h2', {}, business === undefined ? t.opened.nameless : t.opened.of(business)),
      element('p', {}, t.opened.made(f.moment(manifest.madeAt), f.number(manifest.generation))),
      element('p', {}, ledgerText(backup, speech)),
      element('p', { class: 'small' }, t.opened.code(codeOf(manifest.head))),
      element('p', { class: 'small' }, t.opened.noSecrets),
    ),
  )
}

/** The judgement of the ledger in one sentence: the first thing that does not fit, or that all does. */
const ledgerText = ({ judgement }: OpenedBackup, speech: Speech): string => {
  const { t, f } = speech
  const wrong = judgement.verdicts.find(({ is }) => is !== 'consistent')
  if (wrong === undefined) {
    return t.opened.fits(f.number(judgement.logs.reduce((sum, { size }) => sum + size, 0)))
  }
  if (wrong.is === 'altered') {
    return t.opened.altered(kindText(speech, wrong.kind), f.moment(wrong.recordedAt))
  }
  return wrong.is === 'rootDoesNotFit' ? t.opened.rootDoesNotFit : t.opened.cannotSay
}

/** Opens every paper and photo, one after the other, and says which does not open. */
const showCheck = (backup: OpenedBackup, speech: Speech): HTMLElement => {
  const { t, f } = speech
  const said = element('div', { role: 'status', id: 'checked' })
  const all = f.number(backup.blobs.size)
  const run = async (): Promise<void> => {
    start.disabled = true
    const wrong: string[] = []
    let done = 0
    for (const blob of backup.blobs.keys()) {
      said.replaceChildren(element('p', {}, t.checkAll.running(f.number(done), all)))
      await openFile(backup, blob).catch((error: unknown) => {
        wrong.push(problemText(problemOf(error), speech))
      })
      done += 1
    }
    const lines = wrong.length === 0 ? [t.checkAll.fine(all)] : wrong
    said.replaceChildren(
      ...lines.map((line) => element('p', wrong.length === 0 ? {} : { class: 'error' }, line)),
    )
    start.disabled = false
  }
  const start = button(t.checkAll.start, 'plain', () => void run())
  return element(
    'section',
    { class: 'check' },
    backup.blobs.size === 0 ? element('p', {}, t.checkAll.none) : start,
    said,
  )
}

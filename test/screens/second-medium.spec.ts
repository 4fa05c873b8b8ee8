import type { Messages } from '../../shared/messages/messages.ts'
import type { CaseName } from './cases.ts'
import { testScreens } from './test-screens.ts'
import { press, type, type Walk } from './walks.ts'

/** The way back from a backup, the second computer, and taking everything along. */
const screensIn = (t: Messages): Record<string, readonly [CaseName, ...Walk[]]> => {
  const { restore } = t.backups
  const toSecurity = [press(t.settings.title), press(t.security.open)]
  const look = [press(restore.choose), type(restore.key, 'K7QD9 3MX2F'), press(restore.look)]
  const see =
    (text: string): Walk =>
    async (page) =>
      page.getByText(text).first().scrollIntoViewIfNeeded()
  return {
    restore: ['restoring', press(restore.have)],
    'restore-found': ['restoring', press(restore.have), ...look, see(restore.found)],
    'restore-damaged': [
      'restoringDamaged',
      press(restore.have),
      ...look,
      see(t.errors.backupDamaged.happened),
    ],
    'board-handed-over': ['handedOver'],
    'moving-handed-over': ['handedOver', ...toSecurity, see(t.moving.title)],
    'moving-hand-over': ['open', ...toSecurity, press(t.moving.handOver)],
    'moving-get-back': [
      'handedOver',
      ...toSecurity,
      press(t.moving.getBack),
      ...look,
      see(t.moving.compare.stand.apart),
    ],
    'leaving-warning': ['open', ...toSecurity, press(t.leaving.go)],
    'leaving-done': [
      'open',
      ...toSecurity,
      press(t.leaving.go),
      press(t.leaving.warning.choose),
      see(t.leaving.done('Obhut Auszug 2026-11-29')),
    ],
  }
}

const whole = ['restore', 'restore-found']

testScreens(screensIn, { isState: (name) => !whole.includes(name) })

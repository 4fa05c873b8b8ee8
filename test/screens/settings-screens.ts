import type { Messages } from '../../shared/messages/messages.ts'
import type { CaseName } from './cases.ts'
import { press, type, type Walk } from './walks.ts'

/** The settings and their dialogs. */
export const settingsScreens = (t: Messages): Record<string, readonly [CaseName, ...Walk[]]> => {
  const toSettings = press(t.settings.title)
  const toSecurity = [toSettings, press(t.security.open)]
  const toCertificate: Walk = async (page) =>
    page.getByText(t.certificates.earlier, { exact: true }).scrollIntoViewIfNeeded()
  return {
    settings: ['open', toSettings],
    security: ['open', ...toSecurity],
    'settings-pin': ['open', ...toSecurity, press(t.settings.changePin)],
    'settings-certificate': ['open', toSettings, toCertificate],
    'settings-time-stamps': ['open', toSettings, press(t.timeStamps.fetch)],
    'settings-certificate-bring': [
      'open',
      toSettings,
      press(t.certificates.bring),
      type(t.certificates.password, 'falsch'),
      press(t.certificates.choose),
    ],
    'settings-certificate-revoke': ['open', toSettings, press(t.certificates.revoke)],
    'settings-tour': [
      'onTour',
      ...toSecurity,
      async (page) => page.getByRole('button', { name: t.tour.end }).scrollIntoViewIfNeeded(),
    ],
    'settings-tour-begin': ['open', ...toSecurity, press(t.tour.begin)],
    'settings-no-tour': [
      'noKeystore',
      ...toSecurity,
      async (page) => page.getByText(t.tour.notAvailable).scrollIntoViewIfNeeded(),
    ],
  }
}

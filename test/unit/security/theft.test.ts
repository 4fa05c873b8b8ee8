import { describe, expect, it } from 'vitest'

import { theftSteps } from '../../../electron/core/security/theft.ts'
import type { AtStake } from '../../../shared/model/security.ts'

const nothingYet: AtStake = { customers: 0, inCare: [], secrets: 0, unsaved: 3, idleSeconds: 180 }
const busy: AtStake = {
  ...nothingYet,
  customers: 12,
  inCare: [{ number: '2026-A-0042', customer: 'Wind & Wetter', devices: ['Notebook'] }],
  secrets: 1,
  savedAt: '2026-11-28T17:00:00.000+01:00',
  breach: { hours: 24, customers: ['Wind & Wetter'] },
}

describe('what to do when the computer is stolen', () => {
  it('an empty archive asks for nobody to be told, and says that there is nothing to restore', () => {
    expect(theftSteps(nothingYet)).toEqual(['police', 'changeAccounts', 'nothingToRestore'])
  })

  it('a busy one stops harm first, then keeps the hours of the law, then goes on working', () => {
    expect(theftSteps(busy)).toEqual([
      'police',
      'changeAccounts',
      'tellSecrets',
      'tellControllers',
      'judgeBreach',
      'tellInCare',
      'restore',
      'enterAgain',
    ])
  })

  it('nothing is entered again when all is in a checked backup', () => {
    expect(theftSteps({ ...busy, unsaved: 0 })).not.toContain('enterAgain')
    expect(theftSteps({ ...nothingYet, unsaved: 0 })).not.toContain('enterAgain')
  })
})

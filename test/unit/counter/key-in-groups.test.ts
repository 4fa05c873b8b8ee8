import { expect, test } from 'vitest'

import { newRecoveryKey } from '../../../electron/core/archive/recovery-key.ts'
import { keyInGroups } from '../../../renderer/parts/key-in-groups.ts'

test('a key is shown while it is typed as it stands on paper, whatever is between the letters', () => {
  expect(keyInGroups('')).toBe('')
  expect(keyInGroups('abc')).toBe('ABC')
  expect(keyInGroups('abcde f')).toBe('ABCDE-F')
  const key = newRecoveryKey({ random: (length) => new Uint8Array(length).fill(7) })
  for (const typed of [key, key.toLowerCase().replaceAll('-', ''), key.replaceAll('-', ' ')]) {
    expect(keyInGroups(typed)).toBe(key)
  }
})

import { expect, test } from 'vitest'

import { counted } from '../../../renderer/board/accessories.ts'
import { messages } from '../../../shared/messages/messages.ts'

test('of two power supplies a row says that there are two, not the word twice', () => {
  expect(counted(['powerSupply', 'bag', 'powerSupply'])).toEqual([
    ['powerSupply', 2],
    ['bag', 1],
  ])
  expect(counted([])).toEqual([])
  expect(messages.de.board.accessories('Netzteil', 2)).toBe('2 × Netzteil')
  expect(messages.de.board.accessories('Tasche', 1)).toBe('Tasche')
})

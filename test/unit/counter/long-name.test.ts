import { expect, test } from 'vitest'

import { divisible } from '../../../renderer/parts/long-name.ts'

test.each([
  [
    'Wind & Wetter Bootsausrüstungsgesellschaft mbH',
    'Wind & Wetter Bootsausrüstungs|gesellschaft mbH',
  ],
  ['Küstenelektronikvertrieb Nord', 'Küstenelektronik|vertrieb Nord'],
  ['Tischlerei Nordlicht GmbH', 'Tischlerei Nordlicht GmbH'],
  ['Handelsvertretungen Aal', 'Handelsvertretungen Aal'],
  ['Gesellschaft für Technik', 'Gesellschaft für Technik'],
])('%s is divided where a reader would, or not at all', (name, divided) => {
  expect(divisible(name).replaceAll('\u00AD', '|')).toBe(divided)
  expect(divisible(name).replaceAll('\u00AD', '')).toBe(name)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { BusinessView } from '../../../shared/contract/business.calls.ts'

export type Suggestions = BusinessView['suggestions']

/**
 * What set-up proposes to a one-person business: the checklist of Art. 32 DSGVO in concrete words, and examples of
 * sub-processors. Only what Obhut itself does is proposed as done; everything else is `planned` until somebody says
 * that it is true, because a measure in a contract is a promise.
 * Throws when the file is missing or not in order.
 */
export const suggestions = (assets: string): Suggestions => {
  const file = join(assets, 'suggestions', 'de.json')
  return BusinessView.shape.suggestions.parse(JSON.parse(readFileSync(file, 'utf8')))
}

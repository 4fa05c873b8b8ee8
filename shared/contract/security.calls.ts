import { z } from 'zod'

import { SecurityView } from '../model/security.ts'
import { query } from './call.ts'

/** How safe the archive is, from its real state. */
export const securityCalls = {
  'security.view': query(z.strictObject({}), SecurityView),
}

import { z } from 'zod'

import { Device } from '../../../shared/model/items.ts'
import { Order, Signatory } from '../../../shared/model/order.ts'
import type { Change } from '../../../shared/model/corrections.ts'
import { withDevices, withOrder, withSignatory } from './changes.ts'

/** The parts of a job as its table holds them; each may have been forgotten. */
export const Said = z.object({
  order_content: z.string().nullable(),
  devices: z.string().nullable(),
  signatory: z.string().nullable(),
})
type Parts = z.infer<typeof Said>

/** The same parts with the changes in them; what was forgotten stays away. Pure. */
export const correctedParts = (parts: Parts, changes: readonly Change[]): Parts => ({
  order_content: changed(parts.order_content, Order, (order) => changes.reduce(withOrder, order)),
  devices: changed(parts.devices, z.array(Device), (devices) =>
    changes.reduce(withDevices, devices),
  ),
  signatory: changed(parts.signatory, Signatory, (signatory) =>
    changes.reduce(withSignatory, signatory),
  ),
})

const changed = <T>(
  text: string | null,
  schema: z.ZodType<T>,
  change: (value: T) => T,
): string | null => (text === null ? null : JSON.stringify(change(schema.parse(JSON.parse(text)))))

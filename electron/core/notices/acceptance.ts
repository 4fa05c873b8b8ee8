import type { Intake } from '../../../shared/model/intake.ts'
import type { JobType } from '../../../shared/model/order.ts'
import { isConsumer } from '../papers/answers.ts'

/** Jobs whose result is a work that can be accepted; buying for somebody is none (§§ 631, 640, 662 BGB). */
const works: readonly JobType[] = ['repair', 'repairWithoutData', 'recovery', 'erasure', 'setUp']

/**
 * Whether a letter may say what silence means for the acceptance. Help from afar for a consumer is a digital service,
 * for which §§ 327 ff. BGB stand in the place of acceptance (§ 650(2) No. 2 BGB). Pure.
 */
export const acceptsWork = ({ customer, order }: Pick<Intake, 'customer' | 'order'>): boolean =>
  order.types.some((type) => works.includes(type) || (type === 'remote' && !isConsumer(customer)))

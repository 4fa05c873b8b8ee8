import type { DoorService } from '../door/door.ts'
import type { Keystore } from './tour.ts'

/** The system's keystore, asked through the doorman's desk: only his process may speak with it. */
export const keystoreBehind = ({ desk }: Pick<DoorService, 'desk'>): Keystore => ({
  isReal: async () => (await desk.ask('keystore', {})).real,
  async seal(key) {
    const { sealed } = await desk.ask('sealTourKey', { key })
    key.fill(0)
    return sealed ?? undefined
  },
  open: async (sealed) => (await desk.ask('openTourKey', { sealed })).key ?? undefined,
})

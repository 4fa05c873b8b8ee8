import type { ArchiveState } from '../../../shared/contract/archive.calls.ts'
import type { Asking, Doing, HandlersOf } from '../office.ts'
import { Refusal } from '../refusal.ts'
import { isPin, pinTries } from './pin.ts'

/** The state of the house with that of the tour, which the keystore has a say in. */
export const stateOf = async ({ house }: Pick<Asking, 'house'>): Promise<ArchiveState> => ({
  ...house.state(),
  tour: await house.tour.state(house.isOpen()),
})

/** Begins and ends a tour. Wrong PINs are counted for as long as the core lives; the fifth locks. */
export const tourHandlers = (): HandlersOf<'tour.begin' | 'tour.end'> => {
  let wrongPins = 0
  return {
    'tour.begin': async ({ pin }, at) => {
      if (!isPin(at.archive, pin)) {
        wrongPins += 1
        throw new Refusal(await lockAfter(at, wrongPins))
      }
      wrongPins = 0
      await at.house.tour.begin(pin, at.house.keyForTour())
      at.door.tell({ subject: 'archive' })
      return stateOf(at)
    },
    'tour.end': async (_input, at) => {
      at.house.tour.end()
      at.door.tell({ subject: 'archive' })
      return stateOf(at)
    },
  }
}

const lockAfter = async (at: Doing, wrongPins: number): Promise<'wrongPin' | 'pinUsedUp'> => {
  if (wrongPins < pinTries) return 'wrongPin'
  await at.door.desk.ask('lockNow', {})
  return 'pinUsedUp'
}

import type { DoorService } from '../door/door.ts'

/** Does a long work that the user began; until it has ended, the idle lock waits for it. Throws what the work throws. */
export const whileWorking = async <T>(
  { desk }: Pick<DoorService, 'desk'>,
  work: () => Promise<T>,
): Promise<T> => {
  await desk.ask('working', { on: true })
  try {
    return await work()
  } finally {
    await desk.ask('working', { on: false })
  }
}

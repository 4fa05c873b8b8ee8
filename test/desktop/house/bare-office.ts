import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { openChannel } from '../../../electron/core/door/channel.ts'
import { openDoor, type DoorService, type Office } from '../../../electron/core/door/door.ts'
import { endWithParent } from '../../../electron/core/door/end-with-parent.ts'

/**
 * A small office behind the real door: few calls, no archive. Calls of the real contract stand for what the tests need,
 * since the door answers no others.
 */
function openBareOffice(service: DoorService): Office<DoorService, DoorService> {
  let word = 'nothing yet'
  return {
    handlers: {
      // the word is remembered here, as an open archive remembers customers, and said with the one before
      'serial.check': ({ serial }) => {
        const before = word
        word = serial
        const said = [before, serial, service.start.archiveDirectory ?? '']
        return { jobs: said.map((number) => ({ number, inCustody: false })) }
      },
      'archive.lock': async (_input, { desk }) => desk.ask('lockNow', {}),
      'archive.chooseFolder': (_input, { tell }) => {
        tell({ subject: 'archive' })
        return { folder: 'told' }
      },
      'camera.allow': async ({ allowed }, { desk }) => desk.ask('allowCamera', { on: allowed }),
      'settings.set': async (settings, { desk }) => {
        // a third of what was asked for, so that a test need not wait for half a minute
        await desk.ask('setIdle', { seconds: Math.floor(settings.idleSeconds / 3) })
        return settings
      },
      // a work that goes on when the idle time is over
      'backup.make': async (_input, { desk }) => {
        await desk.ask('working', { on: true })
        await new Promise((resolve) => setTimeout(resolve, 7_000))
        await desk.ask('working', { on: false })
        return { generation: 1 }
      },
      'guest.begin': async (_input, { desk }) => desk.ask('kiosk', { on: true }),
      'guest.leave': async (_input, { desk }) => {
        await desk.ask('kiosk', { on: false })
        return { left: true, triesLeft: 5 }
      },
      // twenty seconds of work that leave no time to notice anything
      'ledger.check': () => {
        for (const end = Date.now() + 20_000; Date.now() < end;) Math.sqrt(end)
        throw new Error('busy for nothing')
      },
      'pin.set': () => {
        throw new Error('Bärbel Sößenköther, /home/somebody/archive')
      },
      'archive.printRecoveryKey': async ({ recoveryKey }, { printing }) => {
        const [file, printer] = recoveryKey.split('|')
        const pdf = new Uint8Array(readFileSync(file ?? ''))
        const outcome = await printing.print({ pdf, printer: printer ?? 'none' })
        if (!outcome.spooled) throw new Error(outcome.reason)
        return {}
      },
    },
    asking: () => service,
    doing: () => service,
    done: () => undefined,
    close() {
      writeFileSync(join(service.start.profileDirectory, 'closed-orderly'), word)
    },
  }
}

const channel = openChannel()
endWithParent(channel)
openDoor(channel, (bytes) => new Uint8Array(randomBytes(bytes)), openBareOffice)

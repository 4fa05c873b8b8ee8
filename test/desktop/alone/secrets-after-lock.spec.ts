import type {} from '../../../renderer/bridge/window.ts'
import { expect, isAlive, test, type Running } from '../fixtures.ts'
import { coreBelow, countInMemory, family } from '../memory.ts'

/** Words no program contains; handed to the page in halves, since this test's own talk passes through the doorman. */
const passphrase = 'Zwölf-Quitten-wärmen-Jökull-0815'
const business = 'Wxqzäkübl Ploßgart Werkstatt'

const halves = (word: string) => [word.slice(0, 9), word.slice(9)] as const

/** How often each word stands in the memory of all processes of the app. */
async function held(running: Running, words: Record<string, string>) {
  const all = await family(running.app.process().pid ?? 0)
  const found: Record<string, number> = {}
  for (const [name, word] of Object.entries(words)) {
    const counts = await Promise.all(all.map(async (pid) => countInMemory(pid, word)))
    found[name] = counts.reduce((sum, count) => sum + count, 0)
  }
  return found
}

test('after a lock no process holds passphrase, recovery key or what was recorded', async ({
  house,
}) => {
  const page = await house.page()
  const reversed = await page.evaluate(
    async ([secret, name]) => {
      const id = () => crypto.randomUUID().replaceAll('-', '')
      const call = async (called: string, input: unknown) => {
        const answer: unknown = await window.obhut.call(called, input, id())
        if (typeof answer !== 'object' || answer === null || !Reflect.get(answer, 'ok')) {
          throw new Error(`${called}: ${JSON.stringify(answer)}`)
        }
        const value: unknown = Reflect.get(answer, 'value')
        return value
      }
      const made = await call('archive.create', { passphrase: secret.join('') })
      const recoveryKey = String(Reflect.get(Object(made), 'recoveryKey'))
      await call('archive.confirmRecoveryKey', { recoveryKey })
      await call('customers.search', { text: name.join('') })
      // kept by the page, as a screen keeps what it shows
      Reflect.set(window, 'kept', [secret.join(''), name.join(''), `${recoveryKey}`])
      return [...recoveryKey].toReversed().join('')
    },
    [halves(passphrase), halves(business)] as const,
  )
  const recoveryKey = [...reversed].toReversed().join('')
  expect(recoveryKey.length).toBeGreaterThan(25)
  const words = { passphrase, recoveryKey, business }

  const before = await held(house, words)
  // the search is not blind: while the house is open, core and window hold them
  expect(before['passphrase']).toBeGreaterThan(0)
  expect(before['recoveryKey']).toBeGreaterThan(0)
  expect(before['business']).toBeGreaterThan(0)

  const core = await coreBelow(house.app.process().pid ?? 0)
  const next = house.app.waitForEvent('window')
  await house.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'))
  await next
  await house.page()
  expect(isAlive(core)).toBe(false)
  expect(await held(house, words)).toEqual({ passphrase: 0, recoveryKey: 0, business: 0 })
})

import { rm } from 'node:fs/promises'

import { speak } from '../../../shared/messages/messages.ts'
import { chanceOf } from '../../builders/dice.ts'
import { expect, test } from '../fixtures.ts'
import { isSound, noOrphans, open, pullThePlug, seed, soak, typingMoments } from '../house/plug.ts'
import { makeProfile } from '../house/profile.ts'

const { t } = speak('de')

/** Between two letters; as quick as nobody types, and slow enough that a moment's letters fit into the field. */
const quickMs = 15

test(`${typingMoments} times the plug is pulled while somebody types, and what was typed half a second before is there`, async () => {
  test.setTimeout(soak ? 3_600_000 : 900_000)
  process.stdout.write(`seed ${seed}\n`)
  const chance = chanceOf(seed)
  const profile = await makeProfile()
  let { house, page } = await open(profile)
  await page.getByRole('button', { name: t.board.newIntake }).click()
  await page.getByRole('radio', { name: t.words.capacity.company, exact: true }).check({
    force: true,
  })
  const field = () => page.getByLabel(t.intake.customer.organisation, { exact: true })
  for (let moment = 0; moment < typingMoments; moment += 1) {
    await field().click()
    // the first letter replaces what the last moment left: the field takes no more than a name may have
    await page.keyboard.press('Control+a')
    let typed = ''
    const times: [number, string][] = []
    const until = Date.now() + 300 + chance() * 1500
    while (Date.now() < until) {
      const letter = 'abcdefghij'[Math.floor(chance() * 10)] ?? 'a'
      await page.keyboard.type(letter, { delay: quickMs })
      typed += letter
      times.push([Date.now(), typed])
    }
    const pulledAt = Date.now()
    await pullThePlug(house)
    const owed = times.findLast(([at]) => at <= pulledAt - 500)?.[1] ?? ''
    ;({ house, page } = await open(profile))
    // it is offered where it was left, and opens there
    await page
      .getByRole('button', { name: /2026-A-0001/ })
      .first()
      .click()
    await expect(page.getByRole('heading', { name: t.intake.customer.question })).toBeVisible()
    const kept = await field().inputValue()
    expect(kept.startsWith(owed), `${kept.length} of ${owed.length} letters`).toBe(true)
    await isSound(page)
  }
  await house.app.close()
  await noOrphans(profile)
  await rm(profile, { recursive: true, force: true })
})

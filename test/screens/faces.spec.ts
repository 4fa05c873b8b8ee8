import { expect, test } from './screens.ts'
import { foreignLetters } from './faces.ts'

test('a text in a face of this machine, and a letter our face lacks, are found', async ({
  stage,
}) => {
  const page = await stage.open('open')
  await page.getByRole('main').waitFor()
  expect(await foreignLetters(page)).toEqual([])
  await page.evaluate(() => {
    const machine = document.createElement('code')
    machine.style.fontFamily = 'monospace'
    machine.textContent = '{number}'
    const arrow = document.createElement('p')
    arrow.textContent = 'weiter →'
    document.body.append(machine, arrow)
  })
  expect(await foreignLetters(page)).toEqual(['{number}: monospace', 'weiter →: →'])
})

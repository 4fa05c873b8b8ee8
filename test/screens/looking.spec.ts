import { createCanvas } from '@napi-rs/canvas'

import { expectAccessible, expectReadable } from './accessible.ts'
import { lookAlike } from './look-alike.ts'
import { expect, test } from './screens.ts'

/** A grey picture of 10,000 pixels, of which the first `changed` are lighter by `by`. */
const grey = ({ changed = 0, by = 0, width = 100 } = {}): Buffer => {
  const canvas = createCanvas(width, 100)
  const context = canvas.getContext('2d')
  const paint = (level: number, from: number, to: number) => {
    context.fillStyle = `rgb(${level} ${level} ${level})`
    for (let at = from; at < to; at += 1) context.fillRect(at % width, Math.floor(at / width), 1, 1)
  }
  paint(100, 0, width * 100)
  paint(100 + by, 0, changed)
  return canvas.toBuffer('image/png')
}

test('pictures are taken for alike up to one pixel of a thousand, and by no more than a little of its colour', async () => {
  expect(await lookAlike(grey(), grey({ changed: 10_000, by: 16 }))).toBe(true)
  expect(await lookAlike(grey(), grey({ changed: 10, by: 150 }))).toBe(true)
  expect(await lookAlike(grey(), grey({ changed: 11, by: 17 }))).toBe(false)
  expect(await lookAlike(grey(), grey({ width: 101 }))).toBe(false)
})

test('what keeps people out is found, and what cannot be read in one theme too', async ({
  stage,
}) => {
  const page = await stage.open('locked')
  await expectAccessible(page)
  await page.evaluate(() => {
    const faint = document.createElement('p')
    faint.textContent = 'kaum zu lesen'
    faint.style.color = '#8a8a8a'
    document.querySelector('main')?.append(faint)
  })
  await expect(expectReadable(page)).rejects.toThrow('color-contrast')
  await page.evaluate(() => {
    document.querySelector('main p:last-child')?.remove()
    document.querySelector('main')?.append(document.createElement('button'))
  })
  await expectReadable(page)
  await expect(expectAccessible(page)).rejects.toThrow('button-name')
})

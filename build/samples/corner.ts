import { createCanvas } from '@napi-rs/canvas'
import type { SKRSContext2D } from '@napi-rs/canvas'

const [width, height] = [900, 640]

/** Draws the bumped corner of an open notebook, as a phone would have taken it. Returns a JPEG. */
export const drawCorner = (): Uint8Array<ArrayBuffer> => {
  const canvas = createCanvas(width, height)
  const pen = canvas.getContext('2d')
  drawTable(pen)
  drawBody(pen)
  drawKeys(pen)
  drawDent(pen)
  return new Uint8Array(canvas.toBuffer('image/jpeg', 72))
}

const fill = (pen: SKRSContext2D, points: readonly (readonly [number, number])[]): void => {
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
  pen.closePath()
  pen.fill()
}

const drawTable = (pen: SKRSContext2D): void => {
  const light = pen.createLinearGradient(0, 0, width, height)
  light.addColorStop(0, '#d9d2c5')
  light.addColorStop(1, '#b3a997')
  pen.fillStyle = light
  pen.fillRect(0, 0, width, height)
}

const drawBody = (pen: SKRSContext2D): void => {
  pen.fillStyle = 'rgba(40, 34, 26, 0.35)'
  fill(pen, [
    [0, 520],
    [690, 545],
    [800, 440],
    [830, 470],
    [720, 590],
    [0, 575],
  ])
  pen.fillStyle = '#1d2023'
  fill(pen, [
    [0, 480],
    [650, 505],
    [742, 470],
    [790, 400],
    [790, 428],
    [745, 500],
    [655, 540],
    [0, 515],
  ])
  const top = pen.createLinearGradient(0, 60, 700, 500)
  top.addColorStop(0, '#4a4f54')
  top.addColorStop(1, '#33373b')
  pen.fillStyle = top
  fill(pen, [
    [0, 40],
    [600, 20],
    [790, 400],
    [742, 470],
    [650, 505],
    [0, 480],
  ])
}

const drawKeys = (pen: SKRSContext2D): void => {
  for (let row = 0; row < 4; row++)
    for (let column = 0; column < 7; column++) {
      const x = -40 + column * 78 + row * 14
      const y = 62 + row * 66 - column * 1.5
      pen.fillStyle = '#17191b'
      pen.beginPath()
      pen.roundRect(x, y, 66, 54, 8)
      pen.fill()
      pen.fillStyle = '#24272a'
      pen.beginPath()
      pen.roundRect(x + 3, y + 2, 60, 46, 7)
      pen.fill()
    }
  pen.strokeStyle = '#5b6166'
  pen.lineWidth = 2
  pen.beginPath()
  pen.roundRect(-60, 352, 330, 120, 10)
  pen.stroke()
}

/** The damage itself: crushed edge, a crack that runs inwards, bright scratches. */
const drawDent = (pen: SKRSContext2D): void => {
  pen.fillStyle = '#111315'
  fill(pen, [
    [742, 470],
    [770, 428],
    [752, 440],
    [738, 432],
    [728, 452],
    [706, 458],
    [716, 474],
    [690, 489],
  ])
  pen.strokeStyle = '#0c0d0e'
  pen.lineWidth = 5
  line(pen, [
    [738, 432],
    [700, 405],
    [688, 372],
    [640, 348],
    [622, 318],
  ])
  pen.strokeStyle = '#9aa1a7'
  pen.lineWidth = 2
  line(pen, [
    [735, 428],
    [698, 400],
    [686, 368],
    [640, 344],
  ])
  for (const [x, y] of [
    [660, 470],
    [690, 440],
    [612, 486],
  ] as const)
    line(pen, [
      [x, y],
      [x + 34, y - 22],
    ])
}

const line = (pen: SKRSContext2D, points: readonly (readonly [number, number])[]): void => {
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
  pen.stroke()
}

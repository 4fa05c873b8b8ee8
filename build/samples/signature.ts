type Point = [number, number]

/** A small generator of even numbers in 0…1 (mulberry32), so that every signature is made again the same. */
const chance = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const within = (value: number, most: number): number =>
  Math.min(most, Math.max(0, Math.round(value)))

/**
 * Invented handwriting in a box of 10000 × 4000: a tall first letter, a word of arches and loops, a closing flourish.
 * Different seeds give different hands; no seed gives a straight line or a dot.
 */
export const drawSignature = (seed: number): Point[][] => {
  const next = chance(seed)
  const slant = 0.15 + next() * 0.25
  const lean = (x: number, y: number): Point => [
    within(x + (2600 - y) * slant, 10_000),
    within(y, 4_000),
  ]
  const capital: Point[] = []
  const [height, bend] = [1500 + next() * 500, 300 + next() * 300]
  for (let step = 0; step <= 26; step++) {
    const t = step / 26
    capital.push(
      lean(
        900 + Math.sin(t * Math.PI * 2) * bend + t * 700,
        2700 - Math.sin(t * Math.PI * (1.5 + next() * 0.02)) * height,
      ),
    )
  }
  const word: Point[] = []
  const arches = 5 + Math.floor(next() * 4)
  const heights = Array.from(
    { length: arches + 1 },
    () => 260 + next() * (next() > 0.7 ? 1100 : 380),
  )
  const [start, width] = [1900, 4200 + next() * 1600]
  for (let step = 0; step <= arches * 12; step++) {
    const t = step / (arches * 12)
    const arch = Math.min(arches, Math.floor(t * arches))
    const phase = t * arches * Math.PI * 2
    word.push(
      lean(
        start + t * width - Math.sin(phase) * 150,
        2650 + t * 120 - (1 - Math.cos(phase)) * 0.5 * (heights[arch] ?? 400),
      ),
    )
  }
  const [fromX, toX] = [start + width * (0.1 + next() * 0.3), start + width * (1 + next() * 0.2)]
  const flourish: Point[] = Array.from({ length: 14 }, (_, step) => {
    const t = step / 13
    return lean(
      fromX + t * (toX - fromX),
      3150 + Math.sin(t * Math.PI) * (120 + next() * 15) - t * 260,
    )
  })
  return [capital, word, flourish]
}

/*
 * What the red, green and blue of our pages mean, as a colour profile (ICC.1:2001-04, version 2: three primaries and one curve),
 * worked out from IEC 61966-2-1: so that no file of unclear origin is needed, and every page says its colours itself.
 */

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

/** Where the three primaries and the white of sRGB stand (x, y). */
const primaries = { red: [0.64, 0.33], green: [0.3, 0.6], blue: [0.15, 0.06] } as const
const white = [0.3127, 0.329] as const
/** The white of a profile: that of daylight on paper, D50. */
const paperWhite: Triple = [0.9642, 1, 0.8249]

/** From XYZ to the answers of the eye's cones, and back (Bradford). */
const toCones: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
]

const times = (matrix: Matrix, [x, y, z]: Triple): Triple => {
  const row = ([a, b, c]: Triple): number => a * x + b * y + c * z
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

/** The inverse of a matrix, by its cofactors. */
const inverse = ([[a, b, c], [d, e, f], [g, h, i]]: Matrix): Matrix => {
  const whole = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
  const part = (value: number): number => value / whole
  return [
    [part(e * i - f * h), part(c * h - b * i), part(b * f - c * e)],
    [part(f * g - d * i), part(a * i - c * g), part(c * d - a * f)],
    [part(d * h - e * g), part(b * g - a * h), part(a * e - b * d)],
  ]
}

const xyzOf = ([x, y]: readonly [number, number]): Triple => [x / y, 1, (1 - x - y) / y]

/** As bright as they must be to make white together, and as they look in the light of the profile. */
const colorants = (): Matrix => {
  const [red, green, blue] = [primaries.red, primaries.green, primaries.blue].map(xyzOf) as [
    Triple,
    Triple,
    Triple,
  ] // three in, three out
  const columns: Matrix = [
    [red[0], green[0], blue[0]],
    [red[1], green[1], blue[1]],
    [red[2], green[2], blue[2]],
  ]
  const share = times(inverse(columns), xyzOf(white))
  const [from, to] = [times(toCones, xyzOf(white)), times(toCones, paperWhite)]
  const adapted = ([x, y, z]: Triple, by: number): Triple => {
    const [l, m, s] = times(toCones, [x * by, y * by, z * by])
    return times(inverse(toCones), [
      (l * to[0]) / from[0],
      (m * to[1]) / from[1],
      (s * to[2]) / from[2],
    ])
  }
  return [adapted(red, share[0]), adapted(green, share[1]), adapted(blue, share[2])]
}

/** How bright a value of 0 … 1 is. */
const brightness = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4

/** Enough that a straight line between two points is nowhere further off than 16 bits can say. */
const curvePoints = 256

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1')
const word = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length)
  for (const [at, value] of values.entries()) bytes.writeInt32BE(value, 4 * at)
  return bytes
}
/** 16 bits before the point and 16 behind it. */
const fixed = (values: readonly number[]): Buffer =>
  word(...values.map((value) => Math.round(value * 65_536)))
const place = (values: readonly number[]): Buffer =>
  Buffer.concat([ascii('XYZ \0\0\0\0'), fixed(values)])

const curve = (): Buffer => {
  const points = Buffer.alloc(2 * curvePoints)
  for (let at = 0; at < curvePoints; at += 1)
    points.writeUInt16BE(Math.round(brightness(at / (curvePoints - 1)) * 65_535), 2 * at)
  return Buffer.concat([ascii('curv\0\0\0\0'), word(curvePoints), points])
}

/** A name in letters, in the long form of version 2: the forms for other scripts stay empty. */
const named = (name: string): Buffer =>
  Buffer.concat([
    ascii('desc\0\0\0\0'),
    word(name.length + 1),
    ascii(`${name}\0`),
    Buffer.alloc(78),
  ])

/** The profile as a file; the same bytes every time. */
export const srgbProfile = (): Uint8Array => {
  const [red, green, blue] = colorants()
  const bend = curve()
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', named('sRGB')],
    ['cprt', ascii('text\0\0\0\0Obhut, public domain\0')],
    ['wtpt', place(paperWhite)],
    ['rXYZ', place(red)],
    ['gXYZ', place(green)],
    ['bXYZ', place(blue)],
    ['rTRC', bend],
    ['gTRC', bend],
    ['bTRC', bend],
  ]
  const parts: Buffer[] = []
  const places = new Map<Buffer, number>()
  let end = 128 + 4 + 12 * tags.length
  for (const [, bytes] of tags) {
    if (places.has(bytes)) continue
    places.set(bytes, end)
    const padded = Buffer.alloc(Math.ceil(bytes.length / 4) * 4)
    bytes.copy(padded)
    parts.push(padded)
    end += padded.length
  }
  const table = tags.map(([name, bytes]) =>
    Buffer.concat([ascii(name), word(places.get(bytes) ?? 0, bytes.length)]),
  )
  return Buffer.concat([headerOf(end), word(tags.length), ...table, ...parts])
}

/** 128 bytes: a display's profile from RGB to XYZ, of a fixed day, perceptual intent. */
const headerOf = (size: number): Buffer => {
  const header = Buffer.alloc(128)
  header.writeInt32BE(size, 0)
  header.writeInt32BE(0x02_10_00_00, 8)
  header.write('mntrRGB XYZ ', 12, 'latin1')
  for (const [at, value] of [2026, 11, 29, 0, 0, 0].entries())
    header.writeUInt16BE(value, 24 + 2 * at)
  header.write('acsp', 36, 'latin1')
  fixed(paperWhite).copy(header, 68)
  return header
}

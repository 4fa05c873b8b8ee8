import { describe, expect, test } from 'vitest'

import { srgbProfile } from '../../../electron/core/papers/print/srgb-profile.ts'

describe('the profile that says what our colours mean', () => {
  const profile = Buffer.from(srgbProfile())
  const tag = (wanted: string): Buffer => {
    for (let at = 132; at < 132 + 12 * profile.readUInt32BE(128); at += 12)
      if (profile.toString('latin1', at, at + 4) === wanted)
        return profile
          .subarray(profile.readUInt32BE(at + 4))
          .subarray(0, profile.readUInt32BE(at + 8))
    throw new Error(`no ${wanted}`)
  }

  test.each([
    ['rXYZ', [0.43607, 0.22249, 0.01392]],
    ['gXYZ', [0.38515, 0.71687, 0.09708]],
    ['bXYZ', [0.14307, 0.06061, 0.7141]],
    ['wtpt', [0.9642, 1, 0.8249]],
  ])('has the %s of sRGB as the ICC publishes it', (name, values) => {
    for (const [at, value] of values.entries())
      expect(tag(name).readInt32BE(8 + 4 * at) / 65_536).toBeCloseTo(value, 3)
  })

  test('bends as sRGB does, and is small', () => {
    const curve = tag('rTRC')
    const at = (value: number) => curve.readUInt16BE(12 + 2 * value) / 65_535
    expect(at(0)).toBe(0)
    expect(at(128)).toBeCloseTo(0.21586, 4)
    expect(at(255)).toBe(1)
    expect(profile.readUInt32BE(0)).toBe(profile.length)
    expect(profile.length).toBeLessThan(1_200)
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '../../../renderer/tokens.css'), 'utf8')

type Tokens = ReadonlyMap<string, string>

/** The colours a theme sets itself, over those of the light one. */
function theme(name: 'light' | 'dark' | 'sun'): Tokens {
  const light = colours(block(':root {'))
  return new Map(name === 'light' ? light : [...light, ...colours(block(`[data-theme='${name}']`))])
}

function block(selector: string): string {
  const from = css.indexOf(selector)
  return css.slice(from, css.indexOf('}', from))
}

const colours = (text: string): [string, string][] =>
  [...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [
    name,
    hex,
  ])

/** WCAG 2 contrast ratio of two colours, 1 … 21. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Ink on ground wherever the counter writes. */
const texts: readonly (readonly [string, string])[] = [
  ...['paper', 'surface', 'sunk'].flatMap((ground) =>
    ['ink', 'ink-2', 'ink-3', 'brand-text'].map((ink) => [ink, ground] as const),
  ),
  ['brand-ink', 'brand'],
  ['brand-ink', 'brand-strong'],
  ['brand-text', 'brand-soft'],
  ['ink', 'brand-soft'],
  ['ink-2', 'brand-soft'],
  ['guest-ink', 'guest'],
  ['ink', 'guest-soft'],
  ['ink', 'guest-desk'],
  ...['ok', 'wait', 'stop'].flatMap((tone) => [
    [tone, `${tone}-soft`] as const,
    ['ink', `${tone}-soft`] as const,
    [tone, 'surface'] as const,
    [tone, 'paper'] as const,
  ]),
  ['stop-ink', 'stop'],
  ['rail-ink', 'rail-top'],
  ['rail-ink', 'rail-bottom'],
  ['rail-ink', 'rail-lit'],
  ['rail-ink-2', 'rail-top'],
  ['rail-ink-2', 'rail-bottom'],
  ['rail-button-ink', 'rail-button'],
]

/** Outlines and marks one has to see to work a control. */
const marks: readonly (readonly [string, string])[] = [
  ...['paper', 'surface', 'sunk'].flatMap((ground) => [
    ['outline', ground] as const,
    ['focus', ground] as const,
    ['brand-text', ground] as const,
  ]),
  ['stop', 'surface'],
  ['brand', 'surface'],
]

/** Names every pair of a theme that is too faint. */
function faint(tokens: Tokens, textRatio: number, markRatio: number): string[] {
  const tooFaint =
    (least: number) =>
    ([ink, ground]: readonly [string, string]) => {
      const [one, other] = [tokens.get(ink), tokens.get(ground)]
      if (one === undefined || other === undefined) return [`${ink} or ${ground} is no colour`]
      const ratio = contrast(one, other)
      return ratio >= least ? [] : [`${ink} on ${ground}: ${ratio.toFixed(2)}`]
    }
  return [...texts.flatMap(tooFaint(textRatio)), ...marks.flatMap(tooFaint(markRatio))]
}

describe('what the counter writes can be read', () => {
  test.each(['light', 'dark'] as const)(
    'in the %s theme: text 4.5 to 1, controls 3 to 1',
    (name) => {
      expect(faint(theme(name), 4.5, 3)).toEqual([])
    },
  )

  test('in the sun everything is at least 7 to 1', () => {
    expect(faint(theme('sun'), 7, 7)).toEqual([])
  })

  test('the frame of the customer stays yellow in every theme', () => {
    const frames = (['light', 'dark', 'sun'] as const).map((name) => theme(name).get('guest'))
    expect(new Set(frames)).toEqual(new Set(['#f4b740']))
  })

  test('a colour that is too faint is found', () => {
    const faded = new Map([...theme('light'), ['ink-3', '#9aa3ab']])
    expect(faint(faded, 4.5, 3)).toEqual([
      expect.stringMatching('ink-3 on paper'),
      expect.stringMatching('ink-3 on surface'),
      expect.stringMatching('ink-3 on sunk'),
    ])
  })
})

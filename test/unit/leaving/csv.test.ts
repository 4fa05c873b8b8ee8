import { expect, test } from 'vitest'

import { couldBeFormula, csvText, guarded } from '../../../electron/core/leaving/csv.ts'
import { isFormula, readCsv, typedInto } from '../../builders/csv.ts'
import { dice, oneOf, seedOfRun, type Roll } from '../../builders/dice.ts'

const soak = process.env['OBHUT_SOAK'] !== undefined
const cells = soak ? 200_000 : 5_000
const seed = seedOfRun()

const pieces = [
  ...'=+-@;",\'|!&{}()<>%#',
  ...'\t\r\n\0 \u00a0',
  '\r\n',
  ...'＝＋－＠﹢﹣﹦﹫−⁺⁼',
  ...'\u200b\u200e\u202e\ufeff',
  ...'aZ09äöüßŁéЖשع漢',
  '🙂',
  'HYPERLINK("http://x.example";"y")',
  "cmd|' /C calc'!A0",
  '1+1',
]

const anyCell = (roll: Roll): string =>
  Array.from({ length: roll(9) }, () => oneOf(pieces, roll)).join('')

const manyCells = (): string[] => {
  const roll = dice(seed)
  return Array.from({ length: cells }, () => anyCell(roll))
}

test(`of ${cells} cells none is a formula, and each reads back as it was typed (seed ${seed})`, () => {
  const typed = manyCells()
  const rows = readCsv(
    csvText(
      ['spalte', 'zahl'],
      typed.map((one, at) => [one, at]),
    ),
  )
  expect(rows[0]).toEqual(['spalte', 'zahl'])
  const read = rows.slice(1).map(([cell = '']) => cell)
  expect(read.filter(isFormula)).toEqual([])
  expect(read.map(typedInto)).toEqual(typed)
  expect(rows.slice(1).map(([, at]) => at)).toEqual(typed.map((_, at) => String(at)))
})

test(`the same cells without the guard are formulas by the hundred (seed ${seed})`, () => {
  expect(manyCells().filter(isFormula).length).toBeGreaterThan(cells / 20)
})

test.each([
  '=1+1',
  '+49 451 000001',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r',
  '\0',
  '＝1',
  '－1',
  ' =1',
  '\u200b@a',
])('what a spreadsheet could compute is kept from it: %j', (cell) => {
  expect(couldBeFormula(cell)).toBe(true)
  expect(guarded(cell)).toBe(`'${cell}`)
})

test.each(['Müller-Strübing', '23552', 'a=b', "O'Neill", '„= Zitat“', ''])(
  'ordinary text stays as it is: %j',
  (cell) => expect(guarded(cell)).toBe(cell),
)

test('nothing, an empty text, a number and yes or no can be told apart', () => {
  expect(readCsv(csvText(['a', 'b', 'c', 'd'], [[null, '', 0, true]]))[1]).toEqual([
    undefined,
    '',
    '0',
    'ja',
  ])
})

test('the reader of this test refuses what is no CSV', () => {
  expect(() => readCsv('"a"\r\n')).toThrow('no byte order mark')
  expect(() => readCsv('\uFEFF"a"b\r\n')).toThrow('neither')
  expect(() => readCsv('\uFEFF"a\r\n')).toThrow('not closed')
  expect(() => readCsv('\uFEFF"a"\n')).toThrow('neither')
})

import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '../../../renderer')

/** Every class of a style sheet that a screen names must be there: TypeScript cannot know. */
function unknownNames(source: string, sheet: (path: string) => string): string[] {
  const body = source.replaceAll(/^import .*$/gm, '')
  const imports = [...source.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)]
  return imports.flatMap(([, name = '', path = '']) => {
    const classes = new Set(
      [...sheet(path).matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, found]) => found),
    )
    const used = [...body.matchAll(new RegExp(`\\b${name}\\.(\\w+)`, 'g'))]
    return used
      .map(([, one = '']) => one)
      .filter((one) => !classes.has(one))
      .map((one) => `${path} has no .${one}`)
  })
}

test('every style a screen names exists', () => {
  const screens = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.tsx'),
  )
  const missing = screens.flatMap((path) => {
    const file = join(renderer, path)
    const sheet = (css: string) => readFileSync(join(dirname(file), css), 'utf8')
    return unknownNames(readFileSync(file, 'utf8'), sheet).map((one) => `${path}: ${one}`)
  })
  expect(missing).toEqual([])
})

test('a style that is not there is found', () => {
  const source = `import styles from './x.module.css'\n<p className={styles.gone} />`
  expect(unknownNames(source, () => '.here { color: red }')).toEqual([
    './x.module.css has no .gone',
  ])
})

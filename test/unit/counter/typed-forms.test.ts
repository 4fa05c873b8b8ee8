import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import { expect, test } from 'vitest'

const counter = join(import.meta.dirname, '..', '..', '..', 'renderer')

/** Every source of the counter; the pages that work alone have no forms and no office that could keep any. */
const sources: readonly (readonly [string, string])[] = readdirSync(counter, { recursive: true })
  .map(String)
  .filter((file) => file.endsWith('.tsx') && !file.startsWith('parts'))
  .map((file) => [relative('.', file), readFileSync(join(counter, file), 'utf8')] as const)

const componentsIn = (source: string): string[] => source.split(/^(?=(?:export )?function )/m)

const nameOf = (component: string): string =>
  /^(?:export )?function (\w+)/.exec(component)?.[1] ?? ''

/** Fields other than secrets that are typed straight into the memory of a screen, where a lock ends them. */
const unkept = (source: string): string[] =>
  componentsIn(source).flatMap((component) => {
    const setters = [...component.matchAll(/const \[\w+, (set\w+)\] = useState/g)].map(
      ([, set]) => set,
    )
    return setters
      .filter((set) =>
        new RegExp(
          `<(?:Text|Date|Money|WholeNumber|Keyed|Search)Field[^<>]*?onChange=\\{${set}\\}`,
        ).test(component),
      )
      .map((set) => `${nameOf(component)} ${set}`)
  })

/** Components that ask for a secret and use what keeps things. */
const keptSecrets = (source: string): string[] =>
  componentsIn(source)
    .filter((component) => /<(?:SecretField|PinPad)\b/.test(component))
    .filter((component) => /\buse(?:Typed|Form|Draft|Return|Wording)\(/.test(component))
    .map(nameOf)

/** What is typed and lost with a lock, each with its reason. */
const mayBeLost: Readonly<Record<string, string>> = {
  'BoardScreen setText': 'a search says nothing',
  'Visit setText': 'a search says nothing',
  'CustomersScreen setText': 'a search says nothing',
  'PackDialog setTyped': 'a number read off the pack in hand, with a photograph right after',
  'KeepSecretDialog setWhat': 'beside a secret nothing is kept',
  'KeepSecretDialog setWhy': 'beside a secret nothing is kept',
  'ShowSecretDialog setWhy': 'said in the moment in which a secret is shown',
}

test('what is typed in a form is kept through a lock, but for what is named here with its reason', () => {
  const found = sources.flatMap(([, source]) => unkept(source))
  expect(found.toSorted()).toEqual(Object.keys(mayBeLost).toSorted())
})

test('where a secret is typed nothing is kept', () => {
  expect(sources.flatMap(([, source]) => keptSecrets(source))).toEqual([])
})

test('seeded: a field typed into the memory of a screen, and a form that keeps a passphrase', () => {
  const lost = `function NewDialog() {
  const [remark, setRemark] = useState('')
  return <TextField label={words.remark} value={remark} onChange={setRemark} />
}`
  expect(unkept(lost)).toEqual(['NewDialog setRemark'])
  const kept = `export function Unlock() {
  const form = useForm(Passphrase, {}, { place: 'unlock' })
  return <SecretField label={words.passphrase} value={form.draft.passphrase ?? ''} />
}`
  expect(keptSecrets(kept)).toEqual(['Unlock'])
})

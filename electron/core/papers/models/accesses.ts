import type { CustodyRow } from '../../../../shared/model/custody.ts'

/** One access to a customer's device: from when to when, with which account, what was opened and why. */
export type Access = {
  readonly from: string
  readonly to?: string
  readonly account?: string
  readonly opened?: 'nothing' | 'systemOnly' | 'files'
  readonly purpose?: string
  readonly items: readonly string[]
}

/**
 * The recorded accesses in order. A start is paired with the end that carries the same access id, or else with the
 * next end; what the end says (account, opened) is the truer word.
 */
export const accessesOf = (rows: readonly CustodyRow[]): Access[] => {
  const open: { row: CustodyRow; access: Access }[] = []
  const found: Access[] = []
  for (const row of rows) {
    const { entry } = row
    if (entry?.kind === 'ACCESS_START') {
      const access = accessOf(row, entry)
      open.push({ row, access })
      found.push(access)
    }
    if (entry?.kind === 'ACCESS_END') {
      const at = open.findIndex(({ row: start }) => start.entry?.access === entry.access)
      const [pair] = open.splice(at < 0 ? 0 : at, 1)
      if (pair === undefined) continue
      found[found.indexOf(pair.access)] = { ...pair.access, ...wordsOf(entry), to: row.at }
    }
  }
  return found
}

type Entry = NonNullable<CustodyRow['entry']>

const accessOf = (row: CustodyRow, entry: Entry): Access => ({
  from: row.at,
  items: entry.items,
  ...wordsOf(entry),
})

const wordsOf = ({ account, opened, purpose }: Entry): Partial<Access> => ({
  ...(account === undefined ? {} : { account }),
  ...(opened === undefined ? {} : { opened }),
  ...(purpose === undefined ? {} : { purpose }),
})

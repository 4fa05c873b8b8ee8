import type { ItemRow } from '../../shared/contract/job.calls.ts'
import type { Messages } from '../../shared/messages/messages.ts'
import { keyed } from '../keyed.ts'

/** What an item is called: the core hands out kinds as keys ("nvme · 512 GB"), the screen says them in words. */
export function itemLabel(item: Pick<ItemRow, 'type' | 'label'>, t: Messages): string {
  if (item.type === 'device') return item.label
  const table = item.type === 'medium' ? t.words.mediumKind : t.words.accessory
  const [kind = '', ...rest] = item.label.split(' · ')
  return [keyed(table, kind) ?? kind, ...rest].join(' · ')
}

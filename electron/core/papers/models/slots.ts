import type { SignatureSlot } from '../../../../shared/model/papers.ts'
import type { Block, PaperContent } from '../layout/blocks.ts'
import { plain } from '../layout/inline.ts'

/** Voluntary signatures, without which the sheet is complete. */
const isVoluntary = (slot: string): boolean =>
  slot === 'customer-acceptance' || slot.startsWith('customer-consent-')

/** The signatures a paper asks for, in their order. */
export const slotsOf = ({ blocks }: PaperContent): SignatureSlot[] =>
  blocks.flatMap((block) =>
    block.type === 'signature'
      ? [
          {
            slot: block.slot,
            by: block.slot.startsWith('technician')
              ? ('technician' as const)
              : ('customer' as const),
            name: plain(block.name),
            role: plain(block.role),
            label: plain(block.declares ?? block.label),
            owed: !isVoluntary(block.slot),
            ...declarationsOf(block.declarations, blocks),
          },
        ]
      : [],
  )

/** The sentences that have to be tapped one by one before a signature counts, as they are printed. */
const declarationsOf = (
  names: readonly string[] | undefined,
  blocks: readonly Block[],
): Pick<SignatureSlot, 'declarations'> => {
  if (names === undefined) return {}
  const rows = blocks.flatMap((block) => (block.type === 'choices' ? block.rows : []))
  return {
    declarations: rows.flatMap(({ declaration, text }) =>
      declaration !== undefined && names.includes(declaration)
        ? [{ id: declaration, text: plain(text) }]
        : [],
    ),
  }
}

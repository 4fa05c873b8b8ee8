import type { PaperCode } from '../../../shared/model/papers.ts'
import { useForm } from '../draft/form.tsx'

/** What the technician adds to or leaves out of the papers; each can be taken back. */
export function usePaperChoices() {
  const { order, patchOrder, edit } = useForm()
  const added = order.papers?.added ?? []
  const leftOut = order.papers?.leftOut ?? []
  return {
    /** Changes with every choice, so that the papers can be worked out anew. */
    mark: JSON.stringify([added, leftOut, order.dataAccess]),
    isAdded: (code: PaperCode) => added.includes(code),
    add: (code: PaperCode) => patchOrder({ papers: { added: [...added, code], leftOut } }),
    takeOff: (code: PaperCode) =>
      patchOrder({ papers: { added: added.filter((one) => one !== code), leftOut } }),
    leaveOut: (code: PaperCode, reason: string) =>
      patchOrder({ papers: { added, leftOut: [...leftOut, { code, reason }] } }),
    /** All media are taken out of the handover; then nobody gets at data. */
    leaveMedia: () =>
      edit((draft) => ({
        ...draft,
        devices: (draft.devices ?? []).map((device) => ({ ...device, media: [] })),
        order: { ...draft.order, dataAccess: 'mediaStay' },
      })),
    takeAfterAll: (code: PaperCode) =>
      patchOrder({ papers: { added, leftOut: leftOut.filter((one) => one.code !== code) } }),
  }
}
export type PaperChoices = ReturnType<typeof usePaperChoices>

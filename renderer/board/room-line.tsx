import { useQuery } from '../bridge/use-query.ts'
import { Notice } from '../parts/card.tsx'
import { useSpeech } from '../speech.tsx'

/** Says that this computer's disk is full, while the reserve still lets an intake be finished. */
export function RoomLine() {
  const { t } = useSpeech()
  const { value } = useQuery('archive.state', {})
  return value?.roomIsShort === true ? <Notice tone="stop">{t.board.roomIsShort}</Notice> : null
}

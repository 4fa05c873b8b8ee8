import type { Given } from '../../electron/core/proof/judging/findings.ts'
import { judgeFiles } from '../../electron/core/proof/judging/judge-files.ts'
import { readQr } from './picture.ts'
import {
  caseLimits,
  mostBytes,
  mostBytesTogether,
  type PageAnswer,
  type PageQuestion,
} from './question.ts'

/** Answers the page's questions, one after the other. */
export const serve = (): void => {
  self.addEventListener('message', ({ data }: MessageEvent<PageQuestion>) => {
    void answer(data).then((said) => self.postMessage(said))
  })
  self.postMessage('ready')
}

const answer = async ({ files, receipts }: PageQuestion): Promise<PageAnswer> => {
  const given: Given[] = []
  const tooLarge: string[] = []
  let together = 0
  for (const file of files) {
    together += file.size
    if (file.size > mostBytes || together > mostBytesTogether) {
      together -= file.size
      tooLarge.push(file.name)
    } else {
      given.push({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
    }
  }
  const all = [...receipts]
  const report = await judgeFiles({
    files: given,
    receipts,
    tooLarge,
    limits: caseLimits,
    readPicture: async ({ bytes }) => {
      const read = await readQr(bytes)
      if (read.text !== undefined) all.push(read.text)
      return read
    },
  })
  return { report, receipts: all }
}

import type { AnswerTo } from '../../shared/contract/contract.ts'

/** Takes what the office answered about a sitting that was sent; answers whether it went well. */
export type Take = (answer: AnswerTo<'sheet.sign'>) => boolean

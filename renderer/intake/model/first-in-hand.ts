import { isPenFirst, type DuePaper } from '../../../shared/model/papers.ts'

/**
 * Something has to be in the customer's hand, or waits for his pen, before the screen is turned to him. What was left
 * out, is there already or goes to somebody else lies on no sheet today and holds nobody up.
 */
export const isFirstInHand = (due: readonly DuePaper[]): boolean =>
  due.some(
    ({ code, deliver, given, leftOut, toPrincipal }) =>
      given === undefined &&
      leftOut === undefined &&
      toPrincipal === undefined &&
      (deliver === 'beforeSignature' || isPenFirst({ codes: [code] })),
  )

import type { WholeExport } from '../../../shared/facts/envelope.ts'
import type { Fact } from './fact.ts'

/** The facts of a whole export as the office's tables would meet them, over all its logs. Judge the export first. */
export const factsOfExport = (content: WholeExport): Fact[] =>
  content.logs
    .flatMap(({ facts }) => facts)
    .map(({ envelope: { commitments, ...known }, bodies }, place) => ({
      ...known,
      position: place + 1,
      bodies: commitments.map(({ slot, about, keep }) => {
        const body = bodies.find((candidate) => candidate.slot === slot)
        return body === undefined
          ? { slot, about, keep }
          : { slot, about, keep, content: body.content }
      }),
    }))

import { DeskAnswer } from '../../../shared/desk/link.ts'
import {
  deskServices,
  type ServiceAnswer,
  type ServiceInput,
  type ServiceName,
} from '../../../shared/desk/services.ts'

/** The doorman's services as the office calls them: `desk.ask('chooseSavePath', { … })`. */
export interface Desk {
  /** Rejects when the doorman could not do it, which is a fault of the program and not of the user. */
  ask<N extends ServiceName>(service: N, input: ServiceInput<N>): Promise<ServiceAnswer<N>>
}

export interface DeskLine extends Desk {
  /** Hands in what the doorman answered to question `ask`. */
  answered(ask: number, answer: unknown): void
}

interface Question {
  resolve(answer: DeskAnswer): void
}

/** Numbers the questions and pairs them with their answers, which are parsed like everything from outside. */
export function openDesk(
  send: (ask: number, service: ServiceName, input: unknown) => void,
): DeskLine {
  const open = new Map<number, Question>()
  let last = 0
  return {
    async ask(service, input) {
      last += 1
      const ask = last
      const answer = await new Promise<DeskAnswer>((resolve) => {
        open.set(ask, { resolve })
        send(ask, service, input)
      })
      if (!answer.ok) throw new Error(`The desk refused ${service}: ${answer.code}`)
      // parsed by the schema of this very service; the compiler cannot pair the two through `N`
      return deskServices[service].output.parse(answer.value) as ServiceAnswer<typeof service>
    },
    answered(ask, answer) {
      const parsed = DeskAnswer.safeParse(answer)
      open.get(ask)?.resolve(parsed.success ? parsed.data : { ok: false, code: 'invalid' })
      open.delete(ask)
    },
  }
}

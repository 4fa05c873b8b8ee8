import type { PageAnswer, PageQuestion } from './question.ts'

/** For each file. Comparing takes a tenth of a second; what takes longer than this is a file that was made to. */
export const patienceMs = 1_500
export const morePatienceMs = 30_000

/** Asks the part that compares, which runs beside the page and is ended when it takes too long. */
export const openAsking = () => {
  const code = document.querySelector('script:not([src])')?.textContent ?? ''
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  let worker = begin(address)
  return {
    /** The answer, or `undefined` when it took too long. */
    async ask(question: PageQuestion, patience = patienceMs): Promise<PageAnswer | undefined> {
      // starting is this device's own slowness, not the file's
      const running = await worker
      const answer = await answerWithin(
        running,
        question,
        patience * Math.max(1, question.files.length),
      )
      if (answer === undefined) {
        running.terminate()
        worker = begin(address)
      }
      return answer
    },
  }
}

/** Starts what compares; ready once it has said a first word. */
const begin = (address: string): Promise<Worker> =>
  new Promise((resolve) => {
    const worker = new Worker(address)
    worker.addEventListener('message', () => resolve(worker), { once: true })
  })

const answerWithin = (
  worker: Worker,
  question: PageQuestion,
  patience: number,
): Promise<PageAnswer | undefined> =>
  new Promise((resolve) => {
    const end = (answer: PageAnswer | undefined) => {
      clearTimeout(timer)
      worker.removeEventListener('message', hear)
      resolve(answer)
    }
    const hear = ({ data }: MessageEvent<PageAnswer>) => end(data)
    const timer = setTimeout(() => end(undefined), patience)
    worker.addEventListener('message', hear)
    worker.postMessage(question)
  })

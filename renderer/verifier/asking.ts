import type { PageAnswer, PageQuestion } from './question.ts'

/** Comparing takes a tenth of a second; what takes longer than this is a file that was made to. */
export const patienceMs = 1_800
export const morePatienceMs = 30_000

/** Asks the part that compares, which runs beside the page and is ended when it takes too long. */
export const openAsking = () => {
  const code = document.querySelector('script:not([src])')?.textContent ?? ''
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  let worker = new Worker(address)
  return {
    /** The answer, or `undefined` when it took too long. */
    ask: (question: PageQuestion, patience = patienceMs): Promise<PageAnswer | undefined> =>
      new Promise((resolve) => {
        const begun = worker
        const end = (answer: PageAnswer | undefined) => {
          clearTimeout(timer)
          begun.removeEventListener('message', hear)
          resolve(answer)
        }
        const hear = ({ data }: MessageEvent<PageAnswer>) => end(data)
        const timer = setTimeout(() => {
          begun.terminate()
          worker = new Worker(address)
          end(undefined)
        }, patience)
        begun.addEventListener('message', hear)
        begun.postMessage(question)
      }),
  }
}

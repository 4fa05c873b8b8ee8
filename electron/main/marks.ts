/**
 * Start-up marks: how many milliseconds after the start of the process each step was reached. Printed as they come,
 * when asked for in development; otherwise nothing happens.
 */
export type Mark = (step: string) => void

export function makeMark(wanted: boolean): Mark {
  if (!wanted) return () => undefined
  return (step) => {
    process.stdout.write(`mark ${step} ${performance.now().toFixed(1)} ms\n`)
  }
}

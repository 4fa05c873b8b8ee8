/** The calendar day it is here: `2026-11-23`. Screens only; what is recorded takes its time from the core. */
export function today(): string {
  const now = new Date()
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

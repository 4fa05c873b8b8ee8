import type { KeyboardEvent, PointerEvent } from 'react'

const typable =
  'input:not([type=radio]):not([type=checkbox]):not([type=file]):not(:disabled), textarea:not(:disabled)'

/** Enter goes on to the next field, as people expect of a form; in several lines it is a line break. */
export function enterGoesOn(event: KeyboardEvent<HTMLElement>): void {
  const { target } = event
  if (event.key !== 'Enter' || !(target instanceof HTMLInputElement)) return
  if (!target.matches(typable)) return
  event.preventDefault()
  fieldAfter(event.currentTarget, target)?.focus()
}

/** Long enough for the tile to be chosen and the fields behind it to appear. */
const settleMs = 60

/**
 * After a tile was tapped, the first empty field behind it is ready to be typed into. Heard on the way down, since a
 * tile keeps its taps to itself; who walks through tiles with the arrow keys stays there.
 */
export function tapGoesOn(event: PointerEvent<HTMLElement>): void {
  const group = event.currentTarget
  const form = group.closest('main')
  if (form === null) return
  setTimeout(() => {
    const next = group.isConnected
      ? fieldAfter(form, group)
      : form.querySelector<HTMLInputElement>(typable)
    if (next?.value === '') next.focus()
  }, settleMs)
}

/** The field that stands last before `here`. */
export function fieldBefore(here: Element): HTMLInputElement | HTMLTextAreaElement | undefined {
  return typableIn(here.closest('main') ?? document.body).findLast(
    (field) => (here.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_PRECEDING) !== 0,
  )
}

function fieldAfter(form: HTMLElement, here: Element) {
  return typableIn(form).find(
    (field) =>
      field !== here &&
      !here.contains(field) &&
      (here.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
}

const typableIn = (around: Element) =>
  Array.from(around.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(typable))

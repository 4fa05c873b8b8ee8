import { element } from './element.ts'

/** How a result looks at first sight. */
export type Tone = 'ok' | 'wait' | 'stop' | 'none'

/** Drawn, because the page's own face holds no check mark; of the machine's faces nobody knows the look. */
const lines: Readonly<Record<Tone, readonly string[]>> = {
  ok: ['M5 12.5l4.5 4.5L19 7.5'],
  wait: ['M8.5 9a3.5 3.5 0 1 1 5 3.2c-1 .5-1.5 1.1-1.5 2.3', 'M12 18.4v.1'],
  stop: ['M6.5 6.5l11 11', 'M17.5 6.5l-11 11'],
  none: ['M7 12v.1', 'M12 12v.1', 'M17 12v.1'],
}

const svg = 'http://www.w3.org/2000/svg'

/** A round mark in the colour of its result; what it says stands beside it. */
export const markOf = (tone: Tone): HTMLElement => {
  const drawing = document.createElementNS(svg, 'svg')
  drawing.setAttribute('viewBox', '0 0 24 24')
  for (const line of lines[tone]) {
    const path = document.createElementNS(svg, 'path')
    path.setAttribute('d', line)
    drawing.append(path)
  }
  const mark = element('span', { class: 'mark', 'aria-hidden': 'true' })
  mark.append(drawing)
  return mark
}

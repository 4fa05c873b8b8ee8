type Point = readonly [number, number]

const text = (value: number): string => {
  const rounded = Math.round(value * 100) / 100
  return rounded === 0 ? '0' : String(rounded)
}

/**
 * A stroke as PDF path operators, painted: a curve through its points (Catmull-Rom as Bézier), which depends on the
 * shape alone. A single point becomes a dot, because a line of no length with round ends is one.
 */
export function smoothPath(points: readonly Point[]): string {
  const path = points.filter((point, index) => {
    const before = points[index - 1]
    return before === undefined || before[0] !== point[0] || before[1] !== point[1]
  })
  const [start] = path
  if (start === undefined) return ''
  let out = `${text(start[0])} ${text(start[1])} m`
  if (path.length === 1) return `${out} ${text(start[0])} ${text(start[1])} l S`
  for (let at = 0; at + 1 < path.length; at++) {
    const from = path[at] ?? start
    const to = path[at + 1] ?? from
    const before = path[at - 1] ?? from
    const after = path[at + 2] ?? to
    const control = [
      from[0] + (to[0] - before[0]) / 6,
      from[1] + (to[1] - before[1]) / 6,
      to[0] - (after[0] - from[0]) / 6,
      to[1] - (after[1] - from[1]) / 6,
    ]
    out += ` ${control.map(text).join(' ')} ${text(to[0])} ${text(to[1])} c`
  }
  return `${out} S`
}

/** The outline of a glyph as PDF path operators, not painted; quadratic curves are raised to cubic ones. */
export function outlinePath(
  commands: readonly { readonly command: string; readonly args: readonly number[] }[],
): string {
  let [atX, atY] = [0, 0]
  return commands
    .map(({ command, args }) => {
      const [x1 = 0, y1 = 0, x2 = x1, y2 = y1] = args
      const [fromX, fromY] = [atX, atY]
      if (command === 'closePath') return 'h'
      ;[atX, atY] = [args.at(-2) ?? 0, args.at(-1) ?? 0]
      if (command === 'moveTo') return `${args.map(text).join(' ')} m`
      if (command === 'lineTo') return `${args.map(text).join(' ')} l`
      if (command === 'bezierCurveTo') return `${args.map(text).join(' ')} c`
      const third = (from: number, to: number): number => from + ((to - from) * 2) / 3
      const control = [third(fromX, x1), third(fromY, y1), third(x2, x1), third(y2, y1), x2, y2]
      return `${control.map(text).join(' ')} c`
    })
    .join(' ')
}

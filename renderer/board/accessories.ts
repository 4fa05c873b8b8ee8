/** Each kind once, with how many there are of it, in the order in which they came. */
export const counted = <Kind extends string>(kinds: readonly Kind[]): [Kind, number][] => [
  ...kinds.reduce(
    (seen, kind) => seen.set(kind, (seen.get(kind) ?? 0) + 1),
    new Map<Kind, number>(),
  ),
]

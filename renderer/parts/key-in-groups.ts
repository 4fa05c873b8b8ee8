/** Letters and digits in one group of a recovery key, as it is printed. */
const size = 5

/** A recovery key as far as it is typed, in the groups in which it is printed: `ABCDE-FGHJK-…`. */
export const keyInGroups = (typed: string): string =>
  (
    typed
      .toUpperCase()
      .replaceAll(/[^0-9A-Z]/g, '')
      .match(new RegExp(`.{1,${size}}`, 'g')) ?? []
  ).join('-')

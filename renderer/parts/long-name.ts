/** With what the last part of long German names of firms begins: there they are divided best. */
const lastParts = [
  'gesellschaft',
  'genossenschaft',
  'gemeinschaft',
  'verwaltung',
  'unternehmen',
  'handwerk',
  'werkstätten',
  'werkstatt',
  'vertrieb',
  'betrieb',
  'handel',
  'technik',
  'zentrum',
  'verband',
  'verein',
  'kanzlei',
  'praxis',
  'service',
  'stiftung',
]

const joint = new RegExp(`(?<=\\p{L}{5})(?=(?:${lastParts.join('|')})[\\p{L}]*)`, 'giu')
const longWord = /\p{L}{18,}/gu

/**
 * A name with soft hyphens where its long words may be divided. The window brings no dictionary for `hyphens: auto`
 * (measured in Electron 33 on Linux: a long word runs over), and the patterns of the papers weigh 750 KB.
 */
export const divisible = (name: string): string =>
  name.replaceAll(longWord, (word) => word.replaceAll(joint, '\u00AD'))

import type { Measure } from './business.ts'

/** What Art. 32(1) DSGVO asks for: a encryption · b confidentiality … · c restoring · d regular review. */
export const limbs = ['a', 'b', 'c', 'd'] as const
export type Limb = (typeof limbs)[number]

/** A slogan where the law wants a description: it would fill a table and promise nothing (AVV-06, AVV-13). */
export const isSlogan = (text: string): boolean =>
  slogans.some((slogan) => slogan.test(text.trim().replace(/\.$/, '')))

const slogans = [
  /^(nach )?(dem )?(aktuellen |neuesten )?stand der technik$/iu,
  /^(alles|alle (auf dem gerät )?((gespeicherten|vorhandenen) )?daten)( auf dem gerät)?$/iu,
]

/**
 * The limbs that no concrete measure in force serves yet. While there is one, every contract under Art. 28 is refused
 * (AVV-13). Pure; the forms warn by it, the office decides by it.
 */
export const limbsOpen = (measures: readonly Measure[]): Limb[] =>
  limbs.filter(
    (limb) =>
      !measures.some(
        ({ state, limb: served, text }) =>
          state === 'yes' && served.includes(limb) && !isSlogan(text),
      ),
  )

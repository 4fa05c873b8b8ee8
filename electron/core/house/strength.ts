import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import * as common from '@zxcvbn-ts/language-common'
import * as german from '@zxcvbn-ts/language-de'

type Hint = 'tooShort' | 'common' | 'repeats' | 'addWords' | 'good'

/** Shorter than this is refused whatever it is made of. */
const shortest = 12

let judge: ZxcvbnFactory | undefined

/** How hard a passphrase is to guess, 0 … 4, with one word of advice. From 3 on it is accepted. */
export const strengthOf = (passphrase: string): { score: number; hint: Hint } => {
  judge ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...german.dictionary },
    graphs: common.adjacencyGraphs,
  })
  const { score, sequence } = judge.check(passphrase.slice(0, 100))
  if (passphrase.length < shortest) return { score: Math.min(score, 2), hint: 'tooShort' }
  if (score >= 3) return { score, hint: 'good' }
  const patterns = new Set(sequence.map(({ pattern }) => pattern))
  if (patterns.has('repeat') || patterns.has('sequence')) return { score, hint: 'repeats' }
  return {
    score,
    hint: sequence.length === 1 && patterns.has('dictionary') ? 'common' : 'addWords',
  }
}

export const isStrongEnough = (passphrase: string): boolean => strengthOf(passphrase).score >= 3

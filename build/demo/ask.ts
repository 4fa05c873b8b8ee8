import type { Page } from '@playwright/test'

import {
  contract,
  type Input,
  type Output,
  type QueryName,
} from '../../shared/contract/contract.ts'
import type {} from '../../renderer/bridge/window.ts'

/**
 * Asks the core through the window, to count what was made; nothing is ever done or filled in this way. Throws with the
 * code of a refusal.
 */
export async function ask<N extends QueryName>(
  page: Page,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  const answer = await page.evaluate(
    async ([called, value]) => JSON.stringify(await window.obhut.call(called, value)),
    [name, input] as const,
  )
  const told = JSON.parse(answer) as { ok: boolean; value?: unknown; error?: { code: string } } // the envelope of every answer
  if (!told.ok) throw new Error(`${name} was refused: ${told.error?.code ?? 'unknown'}`)
  // the schema of this very name has parsed it; the compiler cannot pair the two through `N`
  return contract[name].output.parse(told.value) as Output<N>
}

/** The bytes of a finished sheet. */
export async function askBytes(
  page: Page,
  name: 'sheet.pages',
  input: Input<'sheet.pages'>,
): Promise<Uint8Array> {
  const text = await page.evaluate(
    async ([called, value]) => {
      // the answer to this call, as the contract has it
      const answer = (await window.obhut.call(called, value)) as {
        ok: boolean
        value?: { pdf: Uint8Array }
      }
      const bytes = answer.value?.pdf ?? new Uint8Array()
      const letters = Array.from(bytes, (byte) => String.fromCharCode(byte))
      return btoa(letters.join(''))
    },
    [name, input] as const,
  )
  if (text === '') throw new Error(`${name} was refused`)
  return Buffer.from(text, 'base64')
}

import type { Page } from '@playwright/test'

import { drawSignature } from '../samples/signature.ts'
import type { Strokes } from '../../shared/model/papers.ts'
import type { OpenedApp } from './app.ts'
import type { Hand } from './hand.ts'
import { screenOf, type Screen } from './screen.ts'
import type { System } from './system.ts'

/** Everything a journey needs: the window, the hand, the system behind it, and where pictures go. */
export interface Visit {
  readonly opened: OpenedApp
  readonly page: Page
  readonly hand: Hand
  readonly screen: Screen
  readonly system: System
  /** Takes a picture of a screen the first time it is met. */
  show(name: string): Promise<void>
  /** Another signature each time: the same picture under two sheets is refused. */
  nextSignature(): Strokes
  /** A picture that somebody took: of a device, or of a signed sheet of paper. */
  readonly pictures: { readonly corner: string; readonly strip: string }
}

export interface Around {
  readonly opened: OpenedApp
  readonly system: System
  readonly show: (page: Page, name: string) => Promise<void>
  readonly pictures: Visit['pictures']
  /** Begins the signatures; two visits with one seed would sign alike. */
  readonly seed: number
}

export const visitOf = (hand: Hand, { opened, system, show, pictures, seed }: Around): Visit => {
  let next = seed
  return {
    opened,
    page: hand.page,
    hand,
    screen: screenOf(hand),
    system,
    show: async (name) => show(hand.page, name),
    nextSignature: () => drawSignature(next++),
    pictures,
  }
}

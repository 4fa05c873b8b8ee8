import type {
  CDPSession,
  ElectronApplication,
  ElementHandle,
  Locator,
  Page,
} from '@playwright/test'

import type { Strokes } from '../../shared/model/papers.ts'
import { keyboardOf, type Keyboard } from './keyboard.ts'

/** What a visit costs the people in it. Scrolling is reading and not counted. */
export interface Counts {
  readonly taps: number
  readonly keystrokes: number
  readonly signatures: number
}

/** A thing on the screen, found once: finding it by its words costs more than everything done with it. */
export type Thing = ElementHandle<HTMLElement | SVGElement>
/** A thing, or how it is found. */
export type Target = Locator | Thing

/** Somebody who works the window with his hands, and counts. */
export interface Hand {
  readonly page: Page
  /** A button, a tile, a tick. */
  press(target: Target): Promise<void>
  /** Puts this text into a field, whatever stood there. */
  write(field: Target, text: string): Promise<void>
  /** Digits of a PIN that no field shows. */
  pin(digits: string): Promise<void>
  /** Marks a place on a picture, in thousandths of its width and height. */
  mark(picture: Locator, x: number, y: number): Promise<void>
  /** Writes a signature; undefined where this hand cannot draw, and the pen on paper is the way. */
  readonly sign: ((pad: Locator, strokes: Strokes) => Promise<void>) | undefined
  /** Somebody signed with a pen on paper. */
  signedOnPaper(): void
  /** Scrolls to the foot of something that is read. */
  readToEnd(region: Locator): Promise<void>
  counts(): Counts
}

export type Counter = { taps: number; keystrokes: number; signatures: number }
export const nothingYet = (): Counter => ({ taps: 0, keystrokes: 0, signatures: 0 })

/** What one visit cost, from the counts before and after it. */
export const between = (before: Counts, after: Counts): Counts => ({
  taps: after.taps - before.taps,
  keystrokes: after.keystrokes - before.keystrokes,
  signatures: after.signatures - before.signatures,
})

/** A finger on the glass, and the keyboard for what is typed. */
export async function touchHand(page: Page, app: ElectronApplication): Promise<Hand> {
  const keyboard = keyboardOf(app)
  const glass = await page.context().newCDPSession(page)
  const count = nothingYet()
  const tap = async (target: Target) => {
    const face = await faceOf(await found(target))
    for (let tries = 0; tries < 3; tries += 1) {
      await face.click({ trial: true })
      await touchAt(glass, await aimAt(face))
      if (await wasMet(face, nameOf(target))) {
        count.taps += 1
        return
      }
    }
    throw new Error(`${nameOf(target)} moves away from the finger`)
  }
  return {
    page,
    press: tap,
    async write(target, text) {
      const field = await found(target)
      if (await goesOnTo(field)) {
        await page.keyboard.press('Enter')
        count.keystrokes += 1
      } else if (!(await isFocused(field)) && !(await comesByItself(field))) await tap(field)
      await untilFocused(field)
      count.keystrokes += await typeInto({ page, keyboard }, field, text)
    },
    async pin(digits) {
      await page.keyboard.type(digits)
      count.keystrokes += digits.length
    },
    async mark(picture, x, y) {
      await picture.scrollIntoViewIfNeeded()
      const box = await boxOf(picture)
      await touchAt(glass, [box.x + (box.width * x) / 1000, box.y + (box.height * y) / 1000])
      count.taps += 1
    },
    async sign(pad, strokes) {
      await draw(glass, await boxOf(pad), strokes)
      count.signatures += 1
    },
    signedOnPaper: () => (count.signatures += 1),
    readToEnd: scrollDown,
    counts: () => ({ ...count }),
  }
}

const isPlace = (target: Target): target is Locator => 'elementHandle' in target

/** How a target is called in an error. */
export const nameOf = (target: Target): string =>
  isPlace(target) ? target.toString() : 'the thing that was found'

/** The thing itself; waits until it is there. */
export async function found(target: Target): Promise<Thing> {
  if (!isPlace(target)) return target
  const element = await target.elementHandle()
  if (element === null) throw new Error(`${target.toString()} is not there`)
  return element
}

/** Selects what stands in a focused field and types over it; returns the keystrokes. */
export async function typeInto(
  { page, keyboard }: { page: Page; keyboard: Keyboard },
  field: Thing,
  text: string,
): Promise<number> {
  const old = await field.inputValue()
  // a tile may have written the beginning, the rest is typed behind it
  const isBegun = old !== '' && text.startsWith(old)
  const keys = isBegun ? 'End' : 'Control+a'
  if (old !== '') await page.keyboard.press(keys)
  const typed = isBegun ? text.slice(old.length) : text
  if (typed === '') await page.keyboard.press('Delete')
  else await keyboard.type(typed)
  const said = await saidBy(field, text)
  if (said !== text) throw new Error(`After "${text}" was typed the field says "${said}"`)
  return (old === '' ? 0 : 1) + typed.length
}

/** What a field says once it says what was typed; the half minute only ends what hangs. */
const saidBy = async (field: Thing, text: string): Promise<string> =>
  field.evaluate(async (element, wanted) => {
    const says = () =>
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.value
        : ''
    for (const end = Date.now() + 30_000; says() !== wanted && Date.now() < end;) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return says()
  }, text)

/** What a finger aims at: the whole tile around a choice, otherwise the thing itself. */
async function faceOf(target: Thing): Promise<Thing> {
  const face = await target.evaluateHandle((element) => {
    const isChoice = element instanceof HTMLInputElement && /^(radio|checkbox)$/.test(element.type)
    return (isChoice ? element.closest('label') : null) ?? element
  })
  return face.asElement() ?? target
}

const boxOf = async (target: Target) => {
  const box = await target.boundingBox()
  if (box === null) throw new Error(`${nameOf(target)} is not on the screen`)
  return box
}

/** The middle of a thing; from now on the page watches where the next touch lands. */
async function aimAt(face: Thing): Promise<[number, number]> {
  return face.evaluate((element) => {
    const note = (felt: string) => Object.assign(window, { felt })
    note('nowhere')
    const feel = ({ target }: Event) => {
      const isOn = target instanceof Node && element.contains(target)
      const other = target instanceof Element ? target.closest('button, a, label, input') : null
      if (isOn) note('there')
      else if (other !== null) note('elsewhere')
    }
    window.addEventListener('pointerdown', feel, { capture: true, once: true })
    const box = element.getBoundingClientRect()
    return [box.x + box.width / 2, box.y + box.height / 2]
  })
}

/**
 * Whether the touch met what it was meant for. A page that changes between aiming and touching lets a finger land on
 * nothing, and it taps again; on something else it must not. A window that closes upon the touch was met.
 */
async function wasMet(face: Thing, name: string): Promise<boolean> {
  const felt = await face.evaluate((): unknown => Reflect.get(window, 'felt')).catch(() => 'there')
  if (felt === 'elsewhere') throw new Error(`The finger meant ${name} and met another thing`)
  return felt === 'there'
}

async function touchAt(glass: CDPSession, [x, y]: [number, number]): Promise<void> {
  await glass.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] })
  await glass.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** Every other point of a picture is enough for the same line. */
const everyNth = 2

async function draw(
  glass: CDPSession,
  pad: { x: number; y: number; width: number; height: number },
  strokes: Strokes,
): Promise<void> {
  const scale = Math.min((pad.width - 160) / 10_000, (pad.height - 20) / 4000)
  const placed = ([x, y]: readonly [number, number]) => ({
    x: pad.x + 80 + x * scale,
    y: pad.y + 10 + y * scale,
  })
  for (const stroke of strokes) {
    const [first, ...rest] = stroke.filter(
      (_, place) => place % everyNth === 0 || place === stroke.length - 1,
    )
    if (first === undefined) continue
    const touch = async (type: 'touchStart' | 'touchMove', point: readonly [number, number]) =>
      glass.send('Input.dispatchTouchEvent', { type, touchPoints: [placed(point)] })
    await touch('touchStart', first)
    // a digitiser does not wait for the screen between two points; the page gets them together, one frame's at a time
    await Promise.all(rest.map(async (point) => touch('touchMove', point)))
    await glass.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  }
}

export const isFocused = async (field: Thing): Promise<boolean> =>
  field.evaluate((element) => element === document.activeElement)

/** How long somebody watches for the cursor to come before he taps; a slow machine is not a reason for more taps. */
const patienceMs = 1200
/**
 * After a tile was tapped the form puts the cursor into the next field by a timer that was set with the tap. Timers of
 * one page run in their order, so a later and longer one has seen it, however slow the machine is.
 */
const afterTileMs = 150

/** Puts the form the cursor here by itself? Nobody taps before it had the time. */
async function comesByItself(field: Thing): Promise<boolean> {
  return field.evaluate(
    async (element, [patience, afterTile]) => {
      const pause = async (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
      for (const end = Date.now() + patience; Date.now() < end;) {
        const here = document.activeElement
        if (here === element) return true
        if (here instanceof HTMLInputElement && /^(radio|checkbox)$/.test(here.type)) {
          await pause(afterTile)
          return document.activeElement === element
        }
        if (here !== document.body) return false
        await pause(20)
      }
      return false
    },
    [patienceMs, afterTileMs] as const,
  )
}

async function untilFocused(field: Thing): Promise<void> {
  const takesIt = await field.evaluate(async (element) => {
    for (let tries = 0; tries < 60; tries += 1) {
      if (element === document.activeElement) return true
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    return false
  })
  if (!takesIt) throw new Error(`${nameOf(field)} does not take the cursor`)
}

/** Would Enter lead from the field one is in to this one? A form goes on to the next empty place to type. */
async function goesOnTo(field: Thing): Promise<boolean> {
  return field.evaluate((element) => {
    const here = document.activeElement
    if (!(here instanceof HTMLInputElement) || element === here) return false
    // only the intake listens for Enter
    const form = here.closest('[role=presentation]')
    const fields = [
      ...(form?.querySelectorAll(
        'input:not([type=radio]):not([type=checkbox]):not([type=file]):not(:disabled), textarea:not(:disabled)',
      ) ?? []),
    ]
    return fields.includes(here) && fields.indexOf(element) === fields.indexOf(here) + 1
  })
}

export async function scrollDown(region: Locator): Promise<void> {
  await region.evaluate((element) => {
    element.scrollTop = element.scrollHeight
  })
}

import { openCamera, type Camera } from './camera.ts'
import { button, element } from '../lone-page/element.ts'
import type { Speech } from './speech.ts'

/** A button that turns the camera on; beside it what it sees, until a code was found or it is turned off. */
export const showCamera = ({ t }: Speech, onCode: (text: string) => boolean): CameraPart => {
  const words = t.camera
  const said = element('p', { class: 'small', role: 'status' }, words.hint)
  const view = element('div', { class: 'view' })
  let camera: Camera | undefined
  let isAsking = false

  const turnOff = (why: string): void => {
    camera?.stop()
    camera = undefined
    view.replaceChildren()
    part.removeAttribute('data-on')
    said.replaceChildren(why)
    switchButton.replaceChildren(words.start)
  }
  const take = (text: string): boolean => {
    const isTaken = onCode(text)
    if (isTaken) turnOff(words.found)
    else said.replaceChildren(words.other)
    return isTaken
  }
  const turnOn = async (): Promise<void> => {
    if (isAsking) return
    isAsking = true
    said.replaceChildren(words.asking)
    const opened = await openCamera(take)
    isAsking = false
    if (typeof opened === 'string') {
      said.replaceChildren(words.problem[opened])
      return
    }
    // it may have found one at the first look, or nobody waits for it any more
    if (opened.video.srcObject === null || !part.isConnected) {
      opened.stop()
      return
    }
    camera = opened
    view.replaceChildren(camera.video)
    part.setAttribute('data-on', '')
    said.replaceChildren(words.looking)
    switchButton.replaceChildren(words.stop)
  }
  const switchButton = button(words.start, 'plain', () =>
    camera === undefined ? void turnOn() : turnOff(words.hint),
  )
  const part = element('div', { class: 'camera' }, switchButton, view, said)
  return { part, turnOff: () => turnOff(words.hint) }
}

export interface CameraPart {
  readonly part: HTMLElement
  turnOff(): void
}

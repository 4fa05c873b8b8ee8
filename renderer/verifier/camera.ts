import { decodeQR } from 'qr/decode.js'

/** Reads a QR code with the camera. Pictures are looked at one by one and kept nowhere. */

/** Why the camera shows nothing. */
export type CameraProblem = 'unsupported' | 'refused' | 'none' | 'busy'

export interface Camera {
  /** Shows what it sees. */
  readonly video: HTMLVideoElement
  /** Turns the camera off; does nothing the second time. */
  stop(): void
}

/** Between two looks: enough for a hand that moves, and the device stays cool. */
const pauseMs = 150
/** A QR that fills a third of the picture is still read at this size. */
const longestSide = 1280

const problemOf = (error: unknown): CameraProblem => {
  const name = error instanceof Error ? error.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'none'
  return 'busy'
}

/** Turns the camera on, the one at the back where there are two. `isTaken` says whether this text was what was looked for. */
export const openCamera = async (
  isTaken: (text: string) => boolean,
): Promise<Camera | CameraProblem> => {
  // where there is no safe way to a camera, browsers leave the whole part out
  if (!('mediaDevices' in navigator)) return 'unsupported'
  try {
    const stream = await navigator.mediaDevices.getUserMedia({
      audio: false,
      video: { facingMode: { ideal: 'environment' }, width: { ideal: longestSide } },
    })
    return await lookThrough(stream, isTaken)
  } catch (error) {
    return problemOf(error)
  }
}

const lookThrough = async (
  stream: MediaStream,
  isTaken: (text: string) => boolean,
): Promise<Camera> => {
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.srcObject = stream
  let isOn = true
  const stop = () => {
    isOn = false
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
  const look = () => {
    if (!isOn) return
    const text = readFrame(video)
    if (text === undefined || !isTaken(text)) setTimeout(look, pauseMs)
    else stop()
  }
  try {
    await video.play()
  } catch (error) {
    stop()
    throw error
  }
  look()
  return { video, stop }
}

const canvas = (width: number, height: number): OffscreenCanvasRenderingContext2D | null =>
  new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })

/** The text of the QR code that is in the picture just now, if there is one. */
const readFrame = (video: HTMLVideoElement): string | undefined => {
  const { videoWidth, videoHeight } = video
  if (videoWidth === 0 || videoHeight === 0) return undefined
  const scale = Math.min(1, longestSide / Math.max(videoWidth, videoHeight))
  const [width, height] = [Math.round(videoWidth * scale), Math.round(videoHeight * scale)]
  const drawing = canvas(width, height)
  if (drawing === null) return undefined
  drawing.drawImage(video, 0, 0, width, height)
  try {
    return decodeQR(drawing.getImageData(0, 0, width, height), { timeLimit: 100 })
  } catch {
    // most pictures hold none
    return undefined
  }
}

/** No picture leaves larger than this on its longer side, in pixels: enough to read a scratch, small enough to keep. */
const longestSide = 2048
const quality = 0.85
/** What a chosen file may have, as in the office: more no telephone of today makes without being told to. */
const mostPixels = 50_000_000
const mostBytes = 60_000_000

type Picture = HTMLVideoElement | ImageBitmap

/**
 * A picture drawn anew and written as JPEG: place, time and camera of the original stay behind, since only the drawn
 * points go along.
 * @returns undefined when the browser cannot write it
 */
export async function asJpeg(picture: Picture): Promise<Uint8Array | undefined> {
  const { width, height } = sizeOf(picture)
  if (width === 0 || height === 0) return undefined
  const scale = Math.min(1, longestSide / Math.max(width, height))
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality })
  return new Uint8Array(await blob.arrayBuffer())
}

/** Why a file gives no picture. */
export type NoPicture = 'unreadable' | 'tooLarge'

/**
 * A file somebody chose, as a picture drawn anew. Its name and path stay behind. What says that it is larger than any
 * photo is refused before it is unfolded: 50 KB of a hostile file can ask for gigabytes.
 */
export async function jpegOfFile(file: File): Promise<Uint8Array | NoPicture> {
  if (file.size > mostBytes) return 'tooLarge'
  try {
    const { width, height } = await sizeSaid(file)
    if (width * height > mostPixels) return 'tooLarge'
    // turned as the camera held it, since the note of the turn is left behind with the rest
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const jpeg = await asJpeg(bitmap)
    bitmap.close()
    return jpeg ?? 'unreadable'
  } catch {
    return 'unreadable'
  }
}

/** The size a picture says it has, in pixels: an element that is never shown reads its head and unfolds nothing. */
async function sizeSaid(file: File): Promise<{ width: number; height: number }> {
  const address = URL.createObjectURL(file)
  const picture = new Image()
  try {
    await new Promise((resolve, reject) => {
      picture.addEventListener('load', resolve)
      picture.addEventListener('error', () => reject(new Error('no picture')))
      picture.src = address
    })
    return { width: picture.naturalWidth, height: picture.naturalHeight }
  } finally {
    URL.revokeObjectURL(address)
  }
}

function sizeOf(picture: Picture): { width: number; height: number } {
  if (picture instanceof ImageBitmap) return { width: picture.width, height: picture.height }
  return { width: picture.videoWidth, height: picture.videoHeight }
}

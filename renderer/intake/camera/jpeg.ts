/** No picture leaves larger than this on its longer side, in pixels: enough to read a scratch, small enough to keep. */
const longestSide = 2048
const quality = 0.85

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

/** A file somebody chose, as a picture drawn anew; undefined when it is no picture. Its name and path stay behind. */
export async function jpegOfFile(file: File): Promise<Uint8Array | undefined> {
  try {
    // turned as the camera held it, since the note of the turn is left behind with the rest
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const jpeg = await asJpeg(bitmap)
    bitmap.close()
    return jpeg
  } catch {
    return undefined
  }
}

function sizeOf(picture: Picture): { width: number; height: number } {
  if (picture instanceof ImageBitmap) return { width: picture.width, height: picture.height }
  return { width: picture.videoWidth, height: picture.videoHeight }
}

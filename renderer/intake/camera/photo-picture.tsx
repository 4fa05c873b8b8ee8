import { useEffect, useRef } from 'react'

import { useQuery } from '../../bridge/use-query.ts'
import type { PhotoId } from '../../../shared/ids.ts'

/** A kept photo, asked of the core. */
export function PhotoPicture({ photo, label }: { photo: PhotoId; label: string }) {
  const asked = useQuery('photo.view', { photo })
  return asked.value === undefined ? null : <JpegPicture jpeg={asked.value.jpeg} label={label} />
}

/** A JPEG in memory as a picture; its address lives as long as it is shown. */
export function JpegPicture({ jpeg, label }: { jpeg: Uint8Array; label: string }) {
  const picture = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const shown = picture.current
    if (shown === null) return
    const address = URL.createObjectURL(new Blob([jpeg.slice()], { type: 'image/jpeg' }))
    shown.src = address
    return () => URL.revokeObjectURL(address)
  }, [jpeg])
  return <img ref={picture} alt={label} />
}

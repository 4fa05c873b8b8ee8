import { useEffect, useState } from 'react'

import { call } from '../../bridge/call.ts'

export type Camera =
  | { readonly state: 'starting' }
  | { readonly state: 'none' }
  | { readonly state: 'live'; readonly stream: MediaStream }

/** Ideal size asked of the camera, in pixels. */
const wanted = { width: { ideal: 1920 }, height: { ideal: 1080 }, facingMode: 'environment' }

/** The camera, while the screen that uses it is open: allowed by the doorman for exactly that long, video only. */
export function useCamera(): Camera {
  const [camera, setCamera] = useState<Camera>({ state: 'starting' })
  useEffect(() => {
    let left = false
    let mine: MediaStream | undefined
    const end = () => {
      for (const track of mine?.getTracks() ?? []) track.stop()
      void call('camera.allow', { allowed: false })
    }
    void start().then((stream) => {
      mine = stream
      if (left) return end()
      setCamera(stream === undefined ? { state: 'none' } : { state: 'live', stream })
    })
    return () => {
      left = true
      end()
    }
  }, [])
  return camera
}

async function start(): Promise<MediaStream | undefined> {
  const allowed = await call('camera.allow', { allowed: true })
  if (!allowed.ok) return undefined
  try {
    return await navigator.mediaDevices.getUserMedia({ video: wanted, audio: false })
  } catch {
    // no camera, or it is in use: the screen offers a file instead
    return undefined
  }
}

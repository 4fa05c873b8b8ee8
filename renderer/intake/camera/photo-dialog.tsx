import { useEffect, useRef, useState, type ReactNode } from 'react'

import { Button } from '../../parts/button.tsx'
import { Notice } from '../../parts/card.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useSpeech } from '../../speech.tsx'
import styles from './camera.module.css'
import { asJpeg, jpegOfFile, type NoPicture } from './jpeg.ts'
import { JpegPicture } from './photo-picture.tsx'
import { useCamera } from './use-camera.ts'

/** Takes one photo, by the camera or from a file, and shows it before it is taken over. */
export function PhotoDialog(props: {
  readonly onPhoto: (jpeg: Uint8Array) => void
  readonly onClose: () => void
  readonly busy: boolean
  readonly title?: string
  /** What the button that takes the photo over says. */
  readonly takeOver?: string
  readonly children?: ReactNode
}) {
  const { t } = useSpeech()
  const words = t.intake.camera
  const [jpeg, setJpeg] = useState<Uint8Array>()
  return (
    <Dialog
      open
      wide
      title={props.title ?? words.title}
      onClose={props.onClose}
      actions={
        jpeg === undefined ? (
          <Button onPress={props.onClose}>{t.common.cancel}</Button>
        ) : (
          <>
            <Button icon="refresh" onPress={() => setJpeg(undefined)}>
              {words.again}
            </Button>
            <Button
              kind="primary"
              busy={props.busy}
              icon="check"
              onPress={() => props.onPhoto(jpeg)}
            >
              {props.takeOver ?? words.take}
            </Button>
          </>
        )
      }
    >
      {jpeg === undefined ? (
        <Finder onJpeg={setJpeg} />
      ) : (
        <div className={styles.finder}>
          <JpegPicture jpeg={jpeg} label={words.still} />
        </div>
      )}
      <p className={styles.note}>{words.stripped}</p>
      {props.children}
    </Dialog>
  )
}

function Finder({ onJpeg }: { onJpeg: (jpeg: Uint8Array) => void }) {
  const { t } = useSpeech()
  const words = t.intake.camera
  const camera = useCamera()
  const video = useRef<HTMLVideoElement>(null)
  const [missed, setMissed] = useState<NoPicture>()
  // a camera that runs has not sent a picture yet
  const [seen, setSeen] = useState(false)

  useEffect(() => {
    if (camera.state !== 'live' || video.current === null) return
    video.current.srcObject = camera.stream
    void video.current.play()
  }, [camera])

  async function shoot() {
    const jpeg = video.current === null ? undefined : await asJpeg(video.current)
    if (jpeg === undefined) setMissed('unreadable')
    else onJpeg(jpeg)
  }

  return (
    <>
      {camera.state === 'none' ? (
        <Notice icon="camera">{words.none}</Notice>
      ) : (
        <div className={styles.finder}>
          {camera.state === 'live' ? (
            <video
              ref={video}
              muted
              playsInline
              aria-label={words.live}
              onLoadedData={() => setSeen(true)}
            />
          ) : (
            <p>{words.starting}</p>
          )}
        </div>
      )}
      <div className={styles.choices}>
        {camera.state === 'live' ? (
          <Button kind="primary" icon="camera" disabled={!seen} onPress={() => void shoot()}>
            {words.shoot}
          </Button>
        ) : null}
        <FileChoice onJpeg={onJpeg} onMissed={setMissed} />
      </div>
      {missed === undefined ? null : (
        <Notice tone="stop" alert>
          {words[missed]}
        </Notice>
      )}
    </>
  )
}

/** The page gets the bytes of a chosen picture, never where it lies. */
function FileChoice(props: {
  onJpeg: (jpeg: Uint8Array) => void
  onMissed: (why: NoPicture) => void
}) {
  const { t } = useSpeech()
  const input = useRef<HTMLInputElement>(null)

  async function read(file: File | undefined) {
    if (file === undefined) return
    const jpeg = await jpegOfFile(file)
    if (typeof jpeg === 'string') props.onMissed(jpeg)
    else props.onJpeg(jpeg)
  }

  return (
    <>
      <input
        ref={input}
        className={styles.hidden}
        type="file"
        accept="image/*"
        tabIndex={-1}
        aria-label={t.intake.camera.file}
        onChange={(event) => void read(event.target.files?.[0])}
      />
      <Button icon="folder" onPress={() => input.current?.click()}>
        {t.intake.camera.file}
      </Button>
    </>
  )
}

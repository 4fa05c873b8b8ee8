import { useState } from 'react'

import { useCommand } from '../../bridge/use-command.ts'
import { Button } from '../../parts/button.tsx'
import { ErrorText } from '../../parts/error-text.tsx'
import { useSpeech } from '../../speech.tsx'
import { PhotoDialog } from '../camera/photo-dialog.tsx'
import { PhotoPicture } from '../camera/photo-picture.tsx'
import { useForm } from '../draft/form.tsx'
import form from '../form.module.css'
import styles from './devices.module.css'

const mostPhotos = 12

/** Pictures of the device, taken here: no room, no place, no camera data. */
export function Photos({ index }: { index: number }) {
  const { t } = useSpeech()
  const words = t.intake.devices
  const { job, devices, changeDevice } = useForm()
  const [taking, setTaking] = useState(false)
  const add = useCommand('photo.add')
  const photos = devices[index]?.photos ?? []

  async function keep(jpeg: Uint8Array) {
    const answer = await add.run({ job, jpeg })
    if (!answer.ok) return
    const { photo } = answer.value
    setTaking(false)
    changeDevice(index, (device) => ({ ...device, photos: [...(device.photos ?? []), photo] }))
  }

  return (
    <section className={styles.photos} aria-label={words.photos}>
      {photos.length === 0 ? null : (
        <ul className={styles.thumbs}>
          {photos.map((photo, place) => (
            <li key={photo} className={styles.thumb}>
              <PhotoPicture photo={photo} label={words.photo(place + 1)} />
            </li>
          ))}
        </ul>
      )}
      <Button
        wide
        icon="camera"
        disabled={photos.length >= mostPhotos}
        onPress={() => setTaking(true)}
      >
        {words.takePhoto}
      </Button>
      <p className={form.hint}>{words.photoHint}</p>
      {taking ? (
        <PhotoDialog
          busy={add.busy}
          onClose={() => setTaking(false)}
          onPhoto={(jpeg) => void keep(jpeg)}
        >
          <ErrorText error={add.error} />
        </PhotoDialog>
      ) : null}
    </section>
  )
}

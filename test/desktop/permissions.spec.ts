import type {} from '../../renderer/bridge/window.ts'
import { expect, test } from './fixtures.ts'

/** Every name `navigator.permissions` knows in one of the two Chromiums; unknown ones answer with an error. */
const names = [
  'accelerometer',
  'accessibility-events',
  'ambient-light-sensor',
  'background-fetch',
  'background-sync',
  'camera',
  'captured-surface-control',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'keyboard-lock',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'nfc',
  'notifications',
  'payment-handler',
  'periodic-background-sync',
  'persistent-storage',
  'pointer-lock',
  'push',
  'screen-wake-lock',
  'speaker-selection',
  'storage-access',
  'system-wake-lock',
  'top-level-storage-access',
  'window-management',
  'xr-spatial-tracking',
]

/** Answered "granted" by Chromium itself; both need a service worker, and there is none. */
const harmless = ['background-fetch', 'background-sync']

test('no permission is given, whatever its name', async ({ sharedHouse }) => {
  const page = await sharedHouse.page()
  const granted = await page.evaluate(async (all) => {
    const found: string[] = []
    for (const name of all) {
      const descriptor = { name, userVisibleOnly: true, sysex: true }
      // TypeScript's list of names is shorter than Chromium's
      const status = await navigator.permissions
        .query(descriptor as unknown as PermissionDescriptor)
        .catch(() => undefined)
      if (status?.state === 'granted') found.push(name)
    }
    return found
  }, names)
  expect(granted.filter((name) => !harmless.includes(name))).toEqual([])
})

test('nothing that needs a permission works', async ({ sharedHouse }) => {
  const page = await sharedHouse.page()
  await page.locator('h1').click()
  const worked = await page.evaluate(async () => {
    const soon = async (promise: Promise<unknown>) =>
      Promise.race([promise, new Promise((_, reject) => setTimeout(reject, 1000))])
    /** A function TypeScript's library does not know; missing, it fails like a refused one. */
    const global = async (name: string): Promise<unknown> => {
      const found: unknown = Reflect.get(globalThis, name)
      if (typeof found !== 'function') throw new Error('missing')
      return Reflect.apply(found, globalThis, [])
    }
    const device = navigator as unknown as Record<
      string,
      Record<string, (input?: unknown) => Promise<unknown>>
    >
    /** An ability that is not there, or gives nothing, did not work. */
    const choose = async (asked: Promise<unknown> | undefined) => {
      const found = await asked
      if (found === undefined || (Array.isArray(found) && found.length === 0)) throw new Error()
    }
    const ways: Record<string, () => Promise<unknown>> = {
      camera: async () => navigator.mediaDevices.getUserMedia({ video: true }),
      microphone: async () => navigator.mediaDevices.getUserMedia({ audio: true }),
      both: async () => navigator.mediaDevices.getUserMedia({ audio: true, video: true }),
      screen: async () => navigator.mediaDevices.getDisplayMedia(),
      place: async () =>
        new Promise((resolve, reject) => {
          navigator.geolocation.getCurrentPosition(resolve, reject)
        }),
      notification: async () => {
        if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied')
      },
      clipboard: async () => navigator.clipboard.readText(),
      clipboardWrite: async () => navigator.clipboard.writeText('x'),
      midi: async () => navigator.requestMIDIAccess({ sysex: true }),
      fullscreen: async () => document.body.requestFullscreen(),
      fonts: async () => choose(global('queryLocalFonts')),
      screens: async () => global('getScreenDetails'),
      folder: async () => global('showDirectoryPicker'),
      usb: async () => choose(device['usb']?.['requestDevice']?.({ filters: [] })),
      serial: async () => choose(device['serial']?.['requestPort']?.()),
      bluetooth: async () =>
        choose(device['bluetooth']?.['requestDevice']?.({ acceptAllDevices: true })),
      hid: async () => choose(device['hid']?.['requestDevice']?.({ filters: [] })),
      lock: async () => {
        await document.body.requestPointerLock()
        if (document.pointerLockElement === null) throw new Error('not locked')
      },
      wake: async () => navigator.wakeLock.request(),
      serviceWorker: async () => navigator.serviceWorker.register('obhut://app/index.html'),
    }
    const found: string[] = []
    for (const [way, attempt] of Object.entries(ways)) {
      await soon(attempt()).then(
        () => found.push(way),
        () => undefined,
      )
    }
    return found
  })
  expect(worked).toEqual([])
})

test('the camera gives its picture while the photo screen is open, and never sound', async ({
  sharedHouse,
}) => {
  const page = await sharedHouse.page()
  const allow = async (allowed: boolean) =>
    page.evaluate(
      async (on) =>
        window.obhut.call('camera.allow', { allowed: on }, crypto.randomUUID().replaceAll('-', '')),
      allowed,
    )
  const sees = async (wanted: { video: boolean; audio: boolean }) =>
    page.evaluate(
      async (constraints) =>
        navigator.mediaDevices.getUserMedia(constraints).then(
          (stream) => {
            const kinds = stream.getTracks().map(({ kind }) => kind)
            for (const track of stream.getTracks()) track.stop()
            return kinds.join(' ')
          },
          (error: Error) => error.name,
        ),
      wanted,
    )
  expect(await sees({ video: true, audio: false })).toBe('NotAllowedError')
  expect(await allow(true)).toEqual({ ok: true, value: {} })
  expect(await sees({ video: true, audio: false })).toBe('video')
  expect(await sees({ video: true, audio: true })).toBe('NotAllowedError')
  expect(await sees({ video: false, audio: true })).toBe('NotAllowedError')
  await allow(false)
  expect(await sees({ video: true, audio: false })).toBe('NotAllowedError')
})

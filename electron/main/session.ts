import { session, type Session } from 'electron'

import { origin, makeFileServer, scheme } from './scheme.ts'

/** Whether the photo screen is open: the only moment in which anything at all is permitted. */
export interface CameraSwitch {
  on: boolean
}

/** Schemes that never leave the process: pictures and downloads the page made itself. */
const ownSchemes: readonly string[] = [`${scheme}:`, 'blob:', 'data:']

/**
 * The session of all our windows: in memory only, no network, no permission but the camera's picture, no download.
 */
export function openSession(folder: string, camera: CameraSwitch): Session {
  // without `persist:` the partition lives in memory and leaves nothing behind
  const closed = session.fromPartition('obhut', { cache: false })
  closed.protocol.handle(scheme, makeFileServer(folder))
  refuseNetwork(closed)
  refusePermissions(closed, camera)
  closed.setSpellCheckerEnabled(false)
  closed.on('will-download', (event) => event.preventDefault())
  return closed
}

function refuseNetwork(closed: Session): void {
  closed.webRequest.onBeforeRequest((request, answer) => {
    const protocol = URL.canParse(request.url) ? new URL(request.url).protocol : ''
    answer({ cancel: !ownSchemes.includes(protocol) && protocol !== 'devtools:' })
  })
  // where requests do not pass the filter above (WebRTC, prefetch), there is no way out either
  void closed.setProxy({ mode: 'fixed_servers', proxyRules: 'socks5://0.0.0.0:1' })
}

function refusePermissions(closed: Session, camera: CameraSwitch): void {
  closed.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : []
    const isPicture = permission === 'media' && media.length === 1 && media[0] === 'video'
    answer(camera.on && isPicture && isOurs(details.requestingUrl))
  })
  closed.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) => {
    const isPicture = permission === 'media' && details.mediaType === 'video'
    return camera.on && isPicture && isOurs(requestingOrigin)
  })
  closed.setDevicePermissionHandler(() => false)
  closed.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  closed.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  closed.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault()
    choose(null)
  })
  closed.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault()
    choose('')
  })
  closed.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault()
    choose()
  })
}

/** True for our own pages. Compares what the address parses to, never how it begins. */
export function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, username, password } = new URL(url)
  return `${protocol}//${host}` === origin && username === '' && password === ''
}

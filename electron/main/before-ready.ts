import { app, Menu, protocol } from 'electron'

import { scheme } from './scheme.ts'

/** What has to be decided before Electron is ready, and cannot be changed afterwards. */
export function prepareProcess(): void {
  if (!isRootInDevelopment()) app.enableSandbox()
  // Forms and paper need no graphics card. Where there is none, or a bad driver, its process ends while it starts, and
  // one start in ten then stayed without a picture (measured: 13 of 120; without it 0 of 50).
  app.disableHardwareAcceleration()
  Menu.setApplicationMenu(null)
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value)
}

/**
 * Chromium's sandbox refuses to start as root, so a developer who works as root gives `--no-sandbox`, and asking for
 * the sandbox all the same would end every child. Each window asks for its own sandbox besides.
 */
function isRootInDevelopment(): boolean {
  return !app.isPackaged && process.getuid?.() === 0 && app.commandLine.hasSwitch('no-sandbox')
}

const switches: readonly (readonly [string, string?])[] = [
  // no name is ever looked up, by whatever part of Chromium
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['disable-http-cache'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  [
    'disable-features',
    // the first would join multicast DNS as soon as a page opens WebRTC (seen by the network trace)
    'WebRtcHideLocalIpsWithMdns,SpareRendererForSitePerProcess,MediaRouter,OptimizationHints,AutofillServerCommunication',
  ],
]

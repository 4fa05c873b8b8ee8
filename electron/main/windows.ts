import { BrowserWindow, type Rectangle, type Session, type WebContents } from 'electron'

import { pages } from './scheme.ts'

export interface WindowParts {
  readonly session: Session
  readonly preloadFile: string
  readonly withTools: boolean
}

/** Smallest size in which every screen of ours fits. */
const smallest = { minWidth: 1024, minHeight: 640 }

/** The paper colour of the first screen, so that nothing flashes before it is painted. */
const paper = { light: '#f7f5f0', dark: '#12191d' } as const

/** The one window the user sees. It shows itself when the first picture is painted. */
export function openCounterWindow(
  parts: WindowParts,
  bounds: Rectangle | undefined,
  isDark: boolean,
): BrowserWindow {
  const window = new BrowserWindow({
    ...(bounds ?? { width: 1366, height: 768 }),
    ...smallest,
    show: false,
    title: 'Obhut',
    backgroundColor: isDark ? paper.dark : paper.light,
    autoHideMenuBar: true,
    webPreferences: preferences(parts),
  })
  showWhenPainted(window)
  guardContents(window.webContents)
  stayAt(window.webContents, pages.counter)
  return window
}

/** A page that never reports its first picture is shown all the same: an empty window says more than none. */
const longestUnseenMs = 3000

function showWhenPainted(window: BrowserWindow): void {
  const show = () => {
    clearTimeout(timer)
    if (!window.isDestroyed() && !window.isVisible()) window.show()
  }
  const timer = setTimeout(show, longestUnseenMs)
  window.once('ready-to-show', show)
  window.once('closed', () => clearTimeout(timer))
}

/** A window nobody sees: it draws the pages of one paper and is printed. */
export function openPrinterWindow(parts: WindowParts): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    width: 840,
    height: 1188,
    title: 'Obhut',
    webPreferences: { ...preferences(parts), backgroundThrottling: false },
  })
  guardContents(window.webContents)
  return window
}

function preferences({ session, preloadFile, withTools }: WindowParts): Electron.WebPreferences {
  return {
    session,
    preload: preloadFile,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    disableDialogs: true,
    spellcheck: false,
    webgl: false,
    plugins: false,
    enableWebSQL: false,
    autoplayPolicy: 'user-gesture-required',
    devTools: withTools,
  }
}

/** Shows the page, and shows it again should anything else have come: `about:blank` asks nobody before it does. */
export function stayAt(contents: WebContents, page: string): void {
  contents.on('did-navigate', (_event, url) => {
    if (url !== page) void contents.loadURL(page)
  })
  void contents.loadURL(page)
}

/**
 * A window shows its page and never goes anywhere: no address, no second window, no embedded page. There is nothing
 * on an allow-list, so nothing has to be compared.
 */
export function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
  contents.on('login', (event) => event.preventDefault())
  contents.on('certificate-error', (event, _url, _error, _certificate, decide) => {
    event.preventDefault()
    decide(false)
  })
}

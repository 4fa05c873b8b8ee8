import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

import type { ElectronFound } from './electron.ts'
import { Stop } from './steps.ts'

/**
 * Answers the switches Electron needs to start here: none for an ordinary user, `--no-sandbox` for root (Chromium
 * refuses root with its sandbox). Throws Stop with the exact command where the system forbids the sandbox to an
 * ordinary user, as Ubuntu 24.04 does: the window of Obhut is never run unsandboxed just to make it start.
 */
export function sandboxSwitches(electron: ElectronFound): string[] {
  if (process.platform !== 'linux') return []
  if (process.getuid?.() === 0) return ['--no-sandbox']
  const helper = join(electron.path, 'chrome-sandbox')
  if (isSetuidRoot(helper) || userNamespacesAllowed()) return []
  throw new Stop(
    `This system does not let Electron's sandbox start for an ordinary user. Please run this, then start again:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  )
}

function isSetuidRoot(path: string): boolean {
  if (!existsSync(path)) return false
  const { uid, mode } = statSync(path)
  return uid === 0 && (mode & 0o4000) !== 0
}

/** Three switches of different kernels and distributions; one that does not exist forbids nothing. */
function userNamespacesAllowed(): boolean {
  return (
    kernelSwitch('kernel/unprivileged_userns_clone') !== '0' &&
    kernelSwitch('kernel/apparmor_restrict_unprivileged_userns') !== '1' &&
    kernelSwitch('user/max_user_namespaces') !== '0'
  )
}

function kernelSwitch(name: string): string | undefined {
  const path = join('/proc/sys', name)
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
}

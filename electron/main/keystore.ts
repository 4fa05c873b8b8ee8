import { safeStorage } from 'electron'

/** The operating system's own keeper of secrets: Keychain, DPAPI, the keyring of a Linux desktop. */
export interface Keystore {
  /** Whether this system has a real one. Asks nobody and opens no dialog; whether it works shows when it seals. */
  isReal(): boolean
  /** The key as only this user on this computer can open it again; undefined when the system cannot do it. */
  seal(key: Uint8Array): Promise<Uint8Array | undefined>
  open(sealed: Uint8Array): Promise<Uint8Array | undefined>
}

/**
 * The keystore takes and gives texts. A text cannot be overwritten as bytes can: it goes with the next collection of
 * garbage. What it says opens nothing without the PIN, and each tour has another.
 */
export const systemKeystore: Keystore = {
  isReal() {
    if (process.platform !== 'linux') return true
    // without a keyring Chromium scrambles with a fixed word, which protects nothing
    return !noKeyring.has(safeStorage.getSelectedStorageBackend())
  },
  async seal(key) {
    if (!systemKeystore.isReal()) return undefined
    const text = Buffer.from(key).toString('base64')
    key.fill(0)
    return orNothing(() => encrypt(text))
  },
  async open(sealed) {
    if (!systemKeystore.isReal()) return undefined
    return orNothing(async () => Buffer.from(await decrypt(Buffer.from(sealed)), 'base64'))
  },
}

const noKeyring: ReadonlySet<string> = new Set(['basic_text', 'unknown'])

/** Electron 45 is the last with the synchronous calls, older ones have no others: ask which are there. */
const isAsync: boolean = 'encryptStringAsync' in safeStorage

async function encrypt(text: string): Promise<Uint8Array> {
  return isAsync ? safeStorage.encryptStringAsync(text) : safeStorage.encryptString(text)
}

async function decrypt(sealed: Buffer): Promise<string> {
  if (!isAsync) return safeStorage.decryptString(sealed)
  return (await safeStorage.decryptStringAsync(sealed)).result
}

/** A keystore that is locked, missing or of another user is no fault of ours: there is just no tour. */
async function orNothing(work: () => Promise<Uint8Array>): Promise<Uint8Array | undefined> {
  try {
    return await work()
  } catch {
    return undefined
  }
}

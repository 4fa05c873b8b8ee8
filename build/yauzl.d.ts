/** The three calls of yauzl 3 that shell.ts uses; the package brings no types of its own. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  export type Entry = { fileName: string; externalFileAttributes: number; uncompressedSize: number }
  export type ZipFile = {
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
    close(): void
  }
  export function openPromise(path: string, options: { autoClose: boolean }): Promise<ZipFile>
}

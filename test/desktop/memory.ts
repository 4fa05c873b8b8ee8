import { open, readFile, readdir } from 'node:fs/promises'

/** A word in UTF-8, UTF-16 and the one-byte form JavaScript keeps short alphabets in. */
export const formsOf = (word: string): Buffer[] => {
  const forms = (['utf8', 'utf16le', 'latin1'] as const).map((form) => Buffer.from(word, form))
  // plain letters look the same in two of them and are counted once
  return forms.filter((form, at) => forms.findIndex((each) => each.equals(form)) === at)
}

/** How often a word stands in the resident memory of a process. */
export const countInMemory = async (pid: number, word: string): Promise<number> =>
  (await countEachInMemory(pid, { word: formsOf(word) }))['word'] ?? 0

/**
 * How often each of these stands in the resident memory of a process. Reads only pages that are really there, through
 * `/proc`, and each once: an Electron process reserves terabytes. Pages of a file that cannot be written are the file.
 */
export async function countEachInMemory(
  pid: number,
  sought: Record<string, readonly Buffer[]>,
): Promise<Record<string, number>> {
  const counts = Object.fromEntries(Object.keys(sought).map((name) => [name, 0]))
  const beginnings = byBeginning(sought)
  const maps = await readFile(`/proc/${pid}/maps`, 'utf8').catch(() => '')
  const memory = await open(`/proc/${pid}/mem`).catch(() => undefined)
  const pagemap = await open(`/proc/${pid}/pagemap`).catch(() => undefined)
  if (memory === undefined || pagemap === undefined) return counts
  for (const line of maps.split('\n')) {
    const range = /^([0-9a-f]+)-([0-9a-f]+) r/.exec(line)
    if (range === null || line.includes('[v') || isFileAsItIs(line)) continue
    const [, from, to] = range
    for await (const bytes of residentParts(
      memory,
      pagemap,
      Number(`0x${from}`),
      Number(`0x${to}`),
    ))
      for (const name of namesFound(bytes, beginnings)) counts[name] = (counts[name] ?? 0) + 1
  }
  await memory.close()
  await pagemap.close()
  return counts
}

/** Mapped from a file on the disk, for itself alone and without a right to write: `r--p 00000000 fe:00 1234 /usr/lib/…`. */
const isFileAsItIs = (line: string): boolean =>
  / r-[x-]p \S+ \S+ [1-9]\d* +\/(?!memfd|dev\/)/.test(line)

type Beginnings = ReadonlyMap<string, readonly { readonly name: string; readonly form: Buffer }[]>

/** Words that are sought often begin alike, and memory is long: it is searched once for each beginning. */
const byBeginning = (sought: Record<string, readonly Buffer[]>): Beginnings =>
  Map.groupBy(
    Object.entries(sought).flatMap(([name, forms]) => forms.map((form) => ({ name, form }))),
    ({ form }) => form.toString('latin1', 0, 4),
  )

function* namesFound(bytes: Buffer, beginnings: Beginnings): Generator<string> {
  for (const [start, all] of beginnings) {
    const beginning = Buffer.from(start, 'latin1')
    for (let at = bytes.indexOf(beginning); at >= 0; at = bytes.indexOf(beginning, at + 1))
      for (const { name, form } of all)
        if (bytes.subarray(at, at + form.length).equals(form)) yield name
  }
}

const pageSize = 4096
/** Pages looked up and read in one go: 4 MiB. */
const batch = 1024

type File = Awaited<ReturnType<typeof open>>

/** Runs of resident pages, each run in one piece so that a word across two pages is found. */
async function* residentParts(memory: File, pagemap: File, from: number, to: number) {
  for (let start = from; start < to; start += batch * pageSize) {
    const pages = Math.min(batch, Math.ceil((to - start) / pageSize))
    const entries = Buffer.alloc(pages * 8)
    const { bytesRead } = await pagemap
      .read(entries, 0, entries.length, (start / pageSize) * 8)
      .catch(() => ({ bytesRead: 0 }))
    for (let first = 0; first < bytesRead / 8;) {
      let last = first
      while (last < bytesRead / 8 && isThere(entries, last)) last += 1
      if (last > first)
        yield await read(memory, start + first * pageSize, (last - first) * pageSize)
      first = Math.max(last, first + 1)
    }
  }
}

/** Bit 63: in memory; bit 62: swapped out, which counts as well. */
function isThere(entries: Buffer, at: number): boolean {
  return (entries.readUInt8(at * 8 + 7) & 0xc0) !== 0
}

async function read(memory: File, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await memory.read(bytes, 0, length, at).catch(() => ({ bytesRead: 0 }))
  return bytes.subarray(0, bytesRead)
}

/** The process and everything below it, as the system knows them; also what Electron does not list. */
export async function family(root: number): Promise<number[]> {
  const parents = new Map<number, number>()
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]))
  }
  const found = [root]
  for (let at = 0; at < found.length; at += 1) {
    for (const [pid, parent] of parents) if (parent === found[at]) found.push(pid)
  }
  return found
}

/** The core's process: a Node child in the registry-only shell, Electron's node service elsewhere; 0 if there is none. */
export async function coreBelow(main: number): Promise<number> {
  for (const pid of await family(main)) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (line.includes('/.build/core/core.js') || line.includes('node.mojom.NodeService')) return pid
  }
  return 0
}

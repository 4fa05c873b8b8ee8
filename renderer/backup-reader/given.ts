import type { GivenFile } from './folder.ts'

/** Files of a chosen folder with their paths in it. */
export const filesChosen = (files: Iterable<File>): Map<string, GivenFile> =>
  new Map(Array.from(files, (file) => [file.webkitRelativePath, file]))

/** A browser gives a folder's names in portions, and an empty one at the end. */
const entriesIn = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0) return all
    all.push(...some)
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

/** A backup has three levels; whoever drops a whole disk is not made to wait for it. */
const deepest = 6

const gather = async (
  entry: FileSystemEntry,
  files: Map<string, GivenFile>,
  depth: number,
): Promise<void> => {
  if (isFolder(entry)) {
    if (depth > deepest) return
    for (const within of await entriesIn(entry)) await gather(within, files, depth + 1)
  } else if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    files.set(entry.fullPath, file)
  }
}

/** Files of what was dropped, folders included. Must be called while the drop is being answered. */
export const filesDropped = async (
  items: Iterable<DataTransferItem>,
): Promise<Map<string, GivenFile>> => {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry())
  const files = new Map<string, GivenFile>()
  for (const entry of entries) if (entry !== null) await gather(entry, files, 0)
  return files
}

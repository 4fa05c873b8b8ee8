/** The files of one comparison. Two case files of one job have the same name, and are two all the same. */

/** More are not compared together. */
const most = 60

/** The name without the number that we gave it. */
const plainName = (name: string): string => name.replace(/ \(\d+\)(?=\.[^.]*$|$)/, '')

const isSame = (a: File, b: File): boolean =>
  plainName(a.name) === plainName(b.name) && a.size === b.size && a.lastModified === b.lastModified

/** The name with a number that no other file has yet. */
const freeName = (name: string, taken: ReadonlySet<string>): string => {
  const [, start = name, end = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? []
  for (let number = 2; ; number += 1) {
    const free = `${start} (${number})${end}`
    if (!taken.has(free)) return free
  }
}

/** Adds files: the same one again changes nothing, another one of the same name gets a number. */
export const withFiles = (files: readonly File[], added: readonly File[]): File[] => {
  const all = [...files]
  for (const file of added) {
    if (all.some((one) => isSame(one, file))) continue
    const taken = new Set(all.map(({ name }) => name))
    const { name, lastModified } = file
    // by reference: nothing is read here
    all.push(taken.has(name) ? new File([file], freeName(name, taken), { lastModified }) : file)
  }
  return all.slice(-most)
}

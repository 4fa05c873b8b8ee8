import { join } from 'node:path'

import { shippedPages } from '../shipped-pages.ts'

/** Names of what lies at a place of backups (FORMAT.md). None of them says whose they are. */
export const backupFolder = 'Obhut-Sicherung'
export const keyName = 'key.json'
export const databaseName = 'database'
export const manifestName = 'manifest'
/** Absent in generations of before it was written. */
export const contentsName = 'contents'
export const blobsName = 'blobs'
const generationsName = 'generations'
export const readMeName = 'LIES-MICH.txt'
/** The page that opens a backup without Obhut; it lies beside, and is no part of it. */
export const readerPageName = shippedPages['backup-reader']

const digits = 8

/** The folder of ours in the one the user picked; he may also pick ours itself. */
export const backupIn = (picked: string): string =>
  picked.endsWith(backupFolder) ? picked : join(picked, backupFolder)

export const generationsIn = (backup: string): string => join(backup, generationsName)
export const generationIn = (backup: string, generation: number): string =>
  join(generationsIn(backup), String(generation).padStart(digits, '0'))
export const blobIn = (backup: string, blob: string): string => join(backup, blobsName, blob)

/** Where a part of a generation lies, by its name in the manifest. */
export const partIn = (backup: string, generation: number, part: string): string =>
  part.startsWith(`${blobsName}/`)
    ? blobIn(backup, part.slice(blobsName.length + 1))
    : join(generationIn(backup, generation), part)

/** The number a folder's name gives, if it is that of a generation. */
export const generationOf = (name: string): number | undefined => {
  const generation = Number(/^\d{8}$/.exec(name)?.[0] ?? 0)
  return generation > 0 ? generation : undefined
}

/** For whoever finds the stick. */
export const readMe = `Sicherung von Obhut, verschlüsselt.

Zum Wiederherstellen: Obhut auf einem Computer einrichten, auf der ersten Seite
„Ich habe eine Sicherung“ wählen und diesen Ordner angeben. Sie brauchen den
Wiederherstellungsschlüssel vom Papier oder die Passphrase.

Ohne Obhut: Sicherung-oeffnen.html in einem Browser öffnen. Die Seite zeigt
Aufträge, Papiere und Fotos, ohne Netz; sie braucht den Wiederherstellungs-
schlüssel. War dieser Datenträger in fremden Händen, nehmen Sie die Seite von
anderswo: Sie ist nicht verschlüsselt und kann ausgetauscht worden sein.

Ändern, löschen oder verschieben Sie hier nichts von Hand.

Backup of Obhut, encrypted. To restore it, start Obhut on a computer, choose
"I have a backup" on the first page, pick this folder and enter the recovery key
from the sheet of paper or the passphrase. Without Obhut, open
Sicherung-oeffnen.html in a browser; it needs the recovery key. If somebody else
had this drive, take that page from elsewhere: it may have been exchanged.
Do not change anything here by hand.
`

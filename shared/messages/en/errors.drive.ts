/** Refusals of a drive that takes nothing more. */
export const driveErrors = {
  driveFailed: {
    happened: 'The drive with the archive has reported an error.',
    kept: 'Everything up to the last saved step is safe.',
    next: 'Lock Obhut, open the archive again and try once more.',
  },
  readOnlyFolder: {
    happened: 'Obhut may not write to this folder.',
    kept: 'The archive was not changed.',
    next: 'Allow writing to the folder or take another one.',
  },
  diskFull: {
    happened: 'There is no space left on the drive.',
    kept: 'Everything up to the last saved step is safe.',
    next: 'Make room and try again.',
  },
}

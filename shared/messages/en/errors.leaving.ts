const live = 'Your archive on this computer is unchanged.'
const noHalf = 'There is no finished export. ' + live

/** Taking everything along: what did not work. */
export const leavingErrors = {
  exportAtCustomer: {
    happened: 'At a customer’s nothing about other customers is given out.',
    kept: live,
    next: 'Switch to “In the workshop” under “Security” and try again.',
  },
  exportPlaceGone: {
    happened: 'The chosen folder cannot be reached, or its drive is broken.',
    kept: noHalf,
    next: 'Connect the drive and begin anew. A folder whose name ends with UNFERTIG can be deleted.',
  },
  exportPlaceFull: {
    happened: 'There is not enough room on the chosen drive.',
    kept: noHalf,
    next: 'Make room there or take a larger drive, and begin anew.',
  },
  exportPlaceReadOnly: {
    happened: 'Nothing may be written into this folder.',
    kept: noHalf,
    next: 'Remove the write protection or choose another folder.',
  },
  exportRunning: {
    happened: 'Everything is being written out already.',
    kept: 'That goes on.',
    next: 'Wait until it is done.',
  },
  exportDamaged: {
    happened: 'A file could not be read back as it was written.',
    kept: noHalf,
    next: 'The drive is probably broken. Take another one.',
  },
  exportOutdated: {
    happened: 'Something was erased meanwhile. The export would still have held it.',
    kept: noHalf,
    next: 'Begin anew.',
  },
}

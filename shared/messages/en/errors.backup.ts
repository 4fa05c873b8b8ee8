const live = 'Your archive on this computer is unchanged.'
const nothingRestored = 'Nothing was restored and nothing was changed.'

/** Backups on other drives, and the way back. */
export const backupErrors = {
  backupPlaceGone: {
    happened: 'The folder of the backup cannot be reached, or its drive is failing.',
    kept: 'Earlier backups there count again once it is back.',
    next: 'Connect the drive and try again.',
  },
  backupPlaceFull: {
    happened: 'There is no space left on the drive of the backup.',
    kept: 'Earlier backups there still count. ' + live,
    next: 'Make space there or take a larger drive.',
  },
  backupPlaceReadOnly: {
    happened: 'This drive may not be written to.',
    kept: 'Earlier backups there still count. ' + live,
    next: 'Remove the write protection or choose another folder.',
  },
  backupPlaceInside: {
    happened: 'This folder belongs to the archive itself and would be lost with it.',
    kept: 'Nothing was changed.',
    next: 'Choose a folder on another drive.',
  },
  backupNone: {
    happened: 'There is no backup of Obhut in this folder.',
    kept: nothingRestored,
    next: 'Choose the folder that holds “Obhut-Sicherung”.',
  },
  backupUnfinished: {
    happened: 'There is only a backup here that was never finished.',
    kept: nothingRestored,
    next: 'Take another drive with a finished backup.',
  },
  backupDamaged: {
    happened: 'This backup is damaged or was changed. It does not count.',
    kept: live,
    next: 'Take an older version or another drive, and make a new backup.',
  },
  backupNewerFormat: {
    happened: 'This backup was made by a newer version of Obhut.',
    kept: nothingRestored,
    next: 'Install the newer version and try again.',
  },
  backupForeign: {
    happened: 'The backup here is that of another archive.',
    kept: 'It was not touched.',
    next: 'Choose another folder.',
  },
  backupOtherPlace: {
    happened: 'There is another drive here than usual.',
    kept: 'It was not touched.',
    next: 'Connect the right one, or add this one as a place of its own.',
  },
  backupOlder: {
    happened:
      'There was a newer checked backup here before. Somebody removed it or put an older state back.',
    kept: live,
    next: 'Check the drive. To go on using it, remove the place and add an empty folder.',
  },
  backupNewer: {
    happened:
      'The backup there holds entries that this archive lacks. This archive is older, or another computer went on working.',
    kept: 'The backup was not overwritten.',
    next: 'First find out which is the right one. Until then, make backups in another folder.',
  },
  backupRunning: {
    happened: 'A backup is already being made.',
    kept: 'It is not disturbed.',
    next: 'Wait until it is done.',
  },
  handedOver: {
    happened: 'This archive is handed over to another computer. Entries are made only there.',
    kept: 'Nothing is lost here: looking, saving, printing and checking go on. What you entered was not recorded.',
    next: 'Go on at the other computer, or get the archive back under “Security”.',
  },
  notHandedOver: {
    happened:
      'This archive is not handed over to anybody. What stands here would be lost if it were replaced.',
    kept: 'Nothing was changed.',
    next: 'Hand it over under “Security” first, or go on working here.',
  },
  backupNotHandedOver: {
    happened: 'This backup was not made to hand over. Its computer probably still writes.',
    kept: live,
    next: 'Choose “Hand over to another computer” there and take the newest version.',
  },
  backupApart: {
    happened: 'This backup lacks entries that are here: both computers went on working.',
    kept: live,
    next: 'Look at both side by side and decide with which one to go on.',
  },
  backupNothingMore: {
    happened: 'There is nothing in this backup that is missing here.',
    kept: live,
    next: 'There is nothing to keep.',
  },
}

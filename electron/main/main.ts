import { app } from 'electron'

import { prepareProcess } from './before-ready.ts'
import { openHouse } from './house.ts'
import { makeMark } from './marks.ts'
import { findPlace } from './place.ts'
import { quitOrderly } from './quit.ts'

/** The doorman begins: one instance, one scheme, one window, one core. */
const place = findPlace()
const mark = makeMark(place.wantsMarks)
mark('main.started')

if (app.requestSingleInstanceLock()) {
  prepareProcess()
  // not awaited at the top level: in a packaged app that would wait for ever
  void app.whenReady().then(() => {
    mark('main.ready')
    const house = openHouse(place, mark)
    app.on('second-instance', () => house.show())
    quitOrderly(house)
  })
} else {
  app.exit(0)
}

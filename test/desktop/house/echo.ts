import { openChannel } from '../../../electron/core/door/channel.ts'
import { endWithParent } from '../../../electron/core/door/end-with-parent.ts'

/** A core that loads no database and says back what it hears; runs on the old Node of a utility process too. */
const channel = openChannel()
endWithParent(channel)
channel.onMessage((message) => {
  channel.post(message)
  // busy until it is ended
  if (message === 'busy') for (;;) Math.sqrt(2)
})
// being asked politely is not enough: whoever ends a core does not wait for its consent
process.on('SIGTERM', () => undefined)

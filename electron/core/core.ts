import { openChannel } from './door/channel.ts'
import { openDoor } from './door/door.ts'
import { endWithParent } from './door/end-with-parent.ts'
import { openTheOffice } from './open-office.ts'
import { realOutside } from './outside.ts'

/** The office: a process of its own in which everything happens that matters. */
const outside = realOutside()
const channel = openChannel()

endWithParent(channel)
openDoor(channel, outside.random, (service) => openTheOffice(service, outside))

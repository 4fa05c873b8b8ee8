import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

/*
 * What the processes of a house did on the network, read from a trace of system calls: every connection, every datagram
 * and every question for a name has to pass one of these calls, whichever part of Chromium, Electron or Node begins it.
 * Attempts count, whether or not they succeed.
 */

/** A house started with this switch has a handler opened on purpose: what it does must be seen, and is not held against the others. */
export const seededSwitch = '--seeded-fault=network'

/** What begins processes, and every way to speak to another computer. */
const told = 'execve,clone,clone3,fork,vfork,socket,connect,bind,sendto,sendmsg,sendmmsg'
/**
 * strace stops at each and every call of a thread until it met the first of those it was asked for. Every thread makes
 * this one as it begins; without it a thread that never speaks would be slowed down for its whole life.
 */
const firstOfEachThread = 'rseq'

/** Puts a program under the trace. Only the named calls are stopped at (seccomp), which costs about 50 µs each. */
export const traced = (trace: string, command: readonly string[]): [string, ...string[]] => [
  'strace',
  '--follow-forks',
  '--seccomp-bpf',
  '--decode-fds=path',
  '--pidns-translation',
  '--signal=none',
  '--string-limit=256',
  `--trace=${told},${firstOfEachThread}`,
  `--output=${trace}`,
  ...command,
]

export type Contact = {
  /** `open`: a socket other computers could reach; `other`: a kind of network no house needs. */
  kind: 'connection' | 'datagram' | 'name' | 'open' | 'other'
  to: string
}

export type NetworkTrace = {
  /** Houses that were started, and their processes. */
  houses: number
  processes: number
  contacts: Contact[]
  /** How often Chromium looked at this computer's own routes; nothing is sent for it. */
  routeLooks: number
  /** The same of the houses with the seeded fault. */
  seeded: Contact[]
}

/** A thread or process; what it belongs to is known at the end, as its parent may be named after its own first calls. */
type Task = { parent?: Task; house?: 'watched' | 'seeded'; isThread: boolean }
type Found = { task: Task; contact: Contact | 'routeLook' }

/**
 * How Chromium looks which of this computer's addresses it would use: it points a datagram socket at one of these, asks
 * for its own end and closes it (net/dns at the start of each session; WebRTC, when a page attacks by it). The moment
 * anything is sent on such a socket it counts.
 */
const routeLooks = new Set([
  '[2001:4860:4860::8888]:443',
  '8.8.8.8:53',
  '[2001:4860:4860::8888]:53',
])
const namePorts = new Set(['53', '853', '5353', '5355'])
/** Sockets by which a name is asked for without a port of its own. */
const nameServices = /resolve|avahi|mdns/i
const harmlessFamilies = new Set([
  'AF_UNIX',
  'AF_LOCAL',
  'AF_NETLINK',
  'AF_INET',
  'AF_INET6',
  'AF_ALG',
])

/** The address in the arguments of a call, as `address:port`, if it is one of the internet. */
const addressIn = (args: string): string | undefined => {
  const four = /sin_port=htons\((\d+)\), sin_addr=inet_addr\("([^"]+)"\)/.exec(args)
  if (four !== null) return `${four[2]}:${four[1]}`
  const six = /sin6_port=htons\((\d+)\).*?inet_pton\(AF_INET6, "([^"]+)"/.exec(args)
  return six === null ? undefined : `[${six[2]}]:${six[1]}`
}

const isLoopback = (address: string): boolean => /^(?:127\.|\[::1\])/.test(address)

const contactTo = (to: string, otherwise: 'connection' | 'datagram'): Contact => ({
  kind: namePorts.has(to.slice(to.lastIndexOf(':') + 1)) ? 'name' : otherwise,
  to,
})

/** Reads the trace line by line. */
export class NetworkReader {
  readonly #tasks = new Map<string, Task>()
  /** Arguments of calls that were interrupted by others, by task. */
  readonly #begun = new Map<string, string>()
  /** Datagram sockets of the internet by their number in the kernel, and where they point. */
  readonly #datagrams = new Map<string, string | undefined>()
  readonly #found: Found[] = []
  readonly #all: Task[] = []
  #first: Task | undefined

  read(line: string): void {
    const [, id, said] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    if (id === undefined || said === undefined) return
    if (said.startsWith('+++')) return void this.#tasks.delete(id)
    const task = this.#task(id)
    const resumed = /^<\.\.\. (\w+) resumed>(.*)$/.exec(said)
    if (resumed !== null) {
      const [, call = '', rest = ''] = resumed
      const args = this.#begun.get(id) ?? ''
      this.#begun.delete(id)
      return this.#ended(task, call, args, rest)
    }
    const [, call = '', rest = ''] = /^(\w+)\((.*)$/.exec(said) ?? []
    this.#began(task, call, rest)
    if (rest.endsWith('<unfinished ...>')) this.#begun.set(id, rest)
    else this.#ended(task, call, rest, rest)
  }

  #task(id: string): Task {
    return this.#tasks.get(id) ?? this.#newTask(id, { isThread: false })
  }

  #newTask(id: string, task: Task): Task {
    this.#first ??= task
    this.#tasks.set(id, task)
    this.#all.push(task)
    return task
  }

  #began(task: Task, call: string, args: string): void {
    if (call === 'connect') this.#connecting(task, args)
    if (call === 'bind') this.#binding(task, args)
    if (call.startsWith('send')) this.#sending(task, args)
    const family = call === 'socket' ? /^\w+/.exec(args)?.[0] : undefined
    if (family !== undefined && !harmlessFamilies.has(family)) {
      this.#note(task, { kind: 'other', to: family })
    }
  }

  #connecting(task: Task, args: string): void {
    const path = /sun_path=@?"([^"]*)"/.exec(args)?.[1]
    if (path !== undefined && nameServices.test(path)) this.#note(task, { kind: 'name', to: path })
    const to = addressIn(args)
    if (to === undefined) return
    const socket = socketIn(args)
    const isDatagram = socket !== undefined && this.#datagrams.has(socket)
    if (isDatagram) this.#datagrams.set(socket, to)
    if (isDatagram && routeLooks.has(to)) this.#note(task, 'routeLook')
    else this.#note(task, contactTo(to, isDatagram ? 'datagram' : 'connection'))
  }

  #binding(task: Task, args: string): void {
    const at = addressIn(args)
    const socket = socketIn(args)
    // a datagram socket without a port of its own can only be answered, once something was sent on it
    const isClient = at?.endsWith(':0') === true && this.#datagrams.has(socket ?? '')
    if (at !== undefined && !isClient && !isLoopback(at)) this.#note(task, { kind: 'open', to: at })
  }

  #sending(task: Task, args: string): void {
    const socket = socketIn(args)
    const isDatagram = socket !== undefined && this.#datagrams.has(socket)
    const to =
      addressIn(args) ?? (isDatagram ? (this.#datagrams.get(socket) ?? 'unknown') : undefined)
    if (to !== undefined) this.#note(task, contactTo(to, 'datagram'))
  }

  #ended(task: Task, call: string, args: string, result: string): void {
    if (call === 'execve') this.#became(task, args, result)
    if (call === 'socket' && /^AF_INET6?, SOCK_(?:DGRAM|RAW)/.test(args)) {
      const socket = /socket:\[(\d+)\]/.exec(result)?.[1]
      if (socket !== undefined) this.#datagrams.set(socket, undefined)
    }
    if (/^(?:clone3?|v?fork)$/.test(call)) this.#bore(task, args, result)
  }

  /** A program took the place of another: Electron begins a house, unless it is started as a part of one. */
  #became(task: Task, args: string, result: string): void {
    if (!result.endsWith('= 0') || !/^"(?:[^"]*\/)?electron"/.test(args)) return
    if (args.includes('--type=')) return
    task.house = args.includes(seededSwitch) ? 'seeded' : 'watched'
  }

  #bore(parent: Task, args: string, result: string): void {
    const [, own = '', ours] = /= (\d+)(?: \/\* (\d+) in strace's PID NS \*\/)?$/.exec(result) ?? []
    if (own === '' || own === '0') return
    const id = ours ?? own
    const isThread = args.includes('CLONE_THREAD')
    const known = this.#tasks.get(id)
    // a number may be given anew before the end of the one before was told
    const child =
      known === undefined || known.parent !== undefined ? this.#newTask(id, { isThread }) : known
    child.parent = parent
    child.isThread = isThread
  }

  #note(task: Task, contact: Contact | 'routeLook'): void {
    this.#found.push({ task, contact })
  }

  /** Whose it is; what cannot be ascribed to anybody is held against the houses. */
  #houseOf(task: Task): Task['house'] {
    for (let one: Task | undefined = task; one !== undefined; one = one.parent) {
      if (one.house !== undefined) return one.house
      if (one.parent === undefined && one !== this.#first) return 'watched'
    }
    return undefined
  }

  result(): NetworkTrace {
    const of = (house: Task['house']) =>
      this.#found.filter(({ task }) => this.#houseOf(task) === house).map(({ contact }) => contact)
    const contactsOf = (house: Task['house']) => of(house).filter((one) => one !== 'routeLook')
    const watched = this.#all.filter((task) => this.#houseOf(task) === 'watched')
    return {
      houses: this.#all.filter(({ house }) => house === 'watched').length,
      processes: watched.filter(({ isThread }) => !isThread).length,
      contacts: contactsOf('watched'),
      routeLooks: of('watched').filter((one) => one === 'routeLook').length,
      seeded: contactsOf('seeded'),
    }
  }
}

/** The number of the socket a call is about (`20<socket:[4711]>`). */
const socketIn = (args: string): string | undefined => /^\d+<socket:\[(\d+)\]>/.exec(args)?.[1]

/** Reads a whole trace. */
export async function readNetworkTrace(path: string): Promise<NetworkTrace> {
  const reader = new NetworkReader()
  for await (const line of createInterface({ input: createReadStream(path) })) reader.read(line)
  return reader.result()
}

/** What a trace of a suite is worth: one test, which fails when anything left or when the seeded fault was not seen. */
export const judgeNetwork = (
  trace: NetworkTrace,
  isSeeded: boolean,
): { fails: string[]; sentence: string } => {
  const count = (contacts: readonly Contact[], kind: Contact['kind']) =>
    contacts.filter((contact) => contact.kind === kind).length
  const told = (contacts: readonly Contact[]) =>
    `${count(contacts, 'connection')} connections, ${count(contacts, 'datagram')} datagrams, ${count(contacts, 'name')} names asked for`
  const fails: string[] = []
  if (trace.houses === 0) fails.push('the trace shows no house at all')
  for (const [to, { kind }] of new Map(trace.contacts.map((one) => [one.to, one]))) {
    fails.push(`a process of a house spoke to the network: ${kind} ${to}`)
  }
  const isSeen = (['connection', 'name'] as const).every((kind) => count(trace.seeded, kind) > 0)
  if (isSeeded && !isSeen) fails.push('the seeded connection or question for a name was not seen')
  const seed = isSeeded ? `; seeded fault seen: ${told(trace.seeded)}` : ''
  return {
    fails,
    sentence: `Network: ${trace.houses} houses, ${trace.processes} processes watched: ${told(trace.contacts)} (${trace.routeLooks} looks at this computer's own routes, nothing sent)${seed}`,
  }
}

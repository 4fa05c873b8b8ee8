import { describe, expect, test } from 'vitest'

import { judgeNetwork, NetworkReader, seededSwitch } from '../../../build/network-trace.ts'

/** As strace writes it: the runner starts Electron, which starts its processes and threads. */
const started = (...switches: string[]): string[] => [
  '100 execve("/usr/bin/node", ["node", "cli.js", "test"], 0x7ffc /* 9 vars */) = 0',
  '100 vfork( <unfinished ...>',
  `200 execve("/opt/shell/electron", ["/opt/shell/electron", ${switches.map((one) => `"${one}", `).join('')}"--inspect=0"], 0x55 /* 9 vars */ <unfinished ...>`,
  '100 <... vfork resumed>)               = 200',
  '200 <... execve resumed>)              = 0',
  '200 socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 40<socket:[1]>',
  '200 bind(40<socket:[1]>, {sa_family=AF_INET, sin_port=htons(0), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
  '200 clone(child_stack=NULL, flags=CLONE_NEWUSER|CLONE_NEWPID|SIGCHLD) = 300',
  '300 execve("/proc/self/exe", ["/proc/self/exe", "--type=zygote"], 0x55 /* 9 vars */) = 0',
  "300 clone(child_stack=NULL, flags=SIGCHLD) = 2 /* 301 in strace's PID NS */",
  '301 clone3({flags=CLONE_VM|CLONE_FILES|CLONE_THREAD, exit_signal=0} => {parent_tid=[302]}, 88) = 302',
]

const read = (...lines: string[]) => {
  const reader = new NetworkReader()
  for (const line of lines) reader.read(line)
  return reader.result()
}

const to = (address: string, port: number): string =>
  `{sa_family=AF_INET, sin_port=htons(${port}), sin_addr=inet_addr("${address}")}, 16) = -1 ENETUNREACH (Network is unreachable)`
const datagram = '302 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC, IPPROTO_IP) = 18<socket:[7]>'

describe('what a house does on the network is read from the trace', () => {
  test('a house that only lets itself be driven does nothing on it', () => {
    const trace = read(
      ...started(),
      '100 connect(21<socket:[9]>, {sa_family=AF_INET, sin_port=htons(40000), sin_addr=inet_addr("127.0.0.1")}, 16) = 0',
      '302 sendmsg(5<socket:[12]>, {msg_name=NULL, msg_namelen=0}, 0) = 40',
      '302 connect(6<socket:[13]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X99"}, 20) = 0',
    )
    expect(trace).toMatchObject({ houses: 1, processes: 3, contacts: [], seeded: [] })
    expect(judgeNetwork(trace, false).fails).toEqual([])
  })

  test.for([
    ['connection', '192.0.2.1:443', [`302 connect(9<socket:[8]>, ${to('192.0.2.1', 443)}`]],
    // not even this computer
    ['connection', '127.0.0.1:631', [`302 connect(9<socket:[8]>, ${to('127.0.0.1', 631)}`]],
    ['name', '192.0.2.53:53', [datagram, `302 connect(18<socket:[7]>, ${to('192.0.2.53', 53)}`]],
    [
      'name',
      '/run/systemd/resolve/io.systemd.Resolve',
      [
        '302 connect(9<socket:[8]>, {sa_family=AF_UNIX, sun_path="/run/systemd/resolve/io.systemd.Resolve"}, 42) = 0',
      ],
    ],
    [
      'datagram',
      '192.0.2.1:443',
      [datagram, `302 sendto(18<socket:[7]>, "x", 1, 0, ${to('192.0.2.1', 443)}`],
    ],
    [
      'name',
      '224.0.0.251:5353',
      [datagram, `302 sendmsg(18<socket:[7]>, {msg_name=${to('224.0.0.251', 5353)}`],
    ],
    ['open', '0.0.0.0:5353', [datagram, `302 bind(18<socket:[7]>, ${to('0.0.0.0', 5353)}`]],
    ['open', '0.0.0.0:0', [`302 bind(9<socket:[8]>, ${to('0.0.0.0', 0)}`]],
    ['other', 'AF_VSOCK', ['302 socket(AF_VSOCK, SOCK_STREAM, 0) = 9<socket:[8]>']],
  ] as const)('a thread of a child of it is seen: %s %s', ([kind, address, lines]) => {
    const trace = read(...started(), ...lines)
    expect(trace.contacts).toEqual([{ kind, to: address }])
    expect(judgeNetwork(trace, false).fails).toHaveLength(1)
  })

  test('a look at the own routes is none, unless something is sent on it', () => {
    const look = [datagram, `302 connect(18<socket:[7]>, ${to('8.8.8.8', 53)}`]
    expect(read(...started(), ...look)).toMatchObject({ contacts: [], routeLooks: 1 })
    const sent = read(...started(), ...look, '302 sendto(18<socket:[7]>, "x", 1, 0, NULL, 0) = 1')
    expect(sent.contacts).toEqual([{ kind: 'name', to: '8.8.8.8:53' }])
  })

  test('what another call cut in two is read as one', () => {
    const trace = read(
      ...started(),
      '302 socket(AF_INET, SOCK_DGRAM, IPPROTO_IP <unfinished ...>',
      '200 socket(AF_UNIX, SOCK_STREAM, 0)    = 5<socket:[20]>',
      '302 <... socket resumed>)              = 18<socket:[7]>',
      '302 sendto(18<socket:[7]>, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(1), sin_addr=inet_addr("192.0.2.1")}, 16 <unfinished ...>',
    )
    expect(trace.contacts).toEqual([{ kind: 'datagram', to: '192.0.2.1:1' }])
  })

  test('what the runner and its other programs do is not held against a house', () => {
    const trace = read(
      ...started(),
      '100 clone(child_stack=NULL, flags=SIGCHLD) = 400',
      `400 connect(9<socket:[8]>, ${to('192.0.2.1', 443)}`,
    )
    expect(trace.contacts).toEqual([])
  })

  test('a process whose parent was not seen is held against the houses', () => {
    expect(
      read(...started(), `500 connect(9<socket:[8]>, ${to('192.0.2.1', 443)}`).contacts,
    ).toHaveLength(1)
  })

  test('a number given anew is another process', () => {
    const trace = read(
      ...started(),
      '302 +++ exited with 0 +++',
      '100 clone(child_stack=NULL, flags=SIGCHLD) = 302',
      `302 connect(9<socket:[8]>, ${to('192.0.2.1', 443)}`,
    )
    expect(trace.contacts).toEqual([])
  })
})

describe('the trace of a suite fails', () => {
  test('when it shows no house, and when the seeded fault is not in it', () => {
    expect(judgeNetwork(read(), false).fails).toHaveLength(1)
    expect(judgeNetwork(read(...started()), true).fails).toHaveLength(1)
  })

  test('not because of the seeded fault itself', () => {
    const seeded = read(
      ...started(seededSwitch),
      `302 connect(9<socket:[8]>, ${to('192.0.2.1', 443)}`,
      datagram,
      `302 connect(18<socket:[7]>, ${to('192.0.2.53', 53)}`,
    )
    expect(seeded).toMatchObject({ houses: 0, contacts: [] })
    expect(seeded.seeded).toHaveLength(2)
    expect(judgeNetwork({ ...seeded, houses: 1 }, true).fails).toEqual([])
  })
})

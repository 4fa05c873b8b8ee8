/** What a program did to files, in order, read from the output of strace (`-f -xx`). */
export type Step =
  | {
      readonly does: 'open'
      readonly fd: number
      readonly path: string
      readonly creates: boolean
      readonly truncates: boolean
    }
  | { readonly does: 'close'; readonly fd: number }
  /** `at` is absent for a write at the current place. */
  | { readonly does: 'write'; readonly fd: number; readonly bytes: Buffer; readonly at?: number }
  | { readonly does: 'cut'; readonly fd: number; readonly size: number }
  /** One that failed says nothing about what reached the disk. */
  | { readonly does: 'sync'; readonly fd: number; readonly failed: boolean }
  | { readonly does: 'rename'; readonly from: string; readonly to: string }
  | { readonly does: 'remove'; readonly path: string }

export const tracedCalls =
  'openat,close,write,pwrite64,fsync,fdatasync,ftruncate,rename,renameat,renameat2,unlink,unlinkat'

const decode = (hex: string): Buffer => Buffer.from(hex.replaceAll('\\x', ''), 'hex')
const textsIn = (args: string): Buffer[] =>
  Array.from(args.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g), ([, hex = '']) => decode(hex))
const numbersIn = (args: string): number[] =>
  Array.from(args.replaceAll(/"[^"]*"/g, '').matchAll(/-?\d+/g), ([digits]) => Number(digits))

const stepOf = (call: string, args: string, result: number): Step | undefined => {
  const texts = textsIn(args)
  const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = texts
  const [fd = -1] = numbersIn(args)
  switch (call) {
    case 'openat':
      return {
        does: 'open',
        fd: result,
        path: first.toString('utf8'),
        creates: args.includes('O_CREAT'),
        truncates: args.includes('O_TRUNC'),
      }
    case 'close':
      return { does: 'close', fd }
    case 'write':
      return { does: 'write', fd, bytes: first.subarray(0, result) }
    case 'pwrite64':
      return {
        does: 'write',
        fd,
        bytes: first.subarray(0, result),
        at: numbersIn(args).at(-1) ?? 0,
      }
    case 'ftruncate':
      return { does: 'cut', fd, size: numbersIn(args).at(-1) ?? 0 }
    case 'fsync':
    case 'fdatasync':
      return { does: 'sync', fd, failed: result < 0 }
    case 'rename':
    case 'renameat':
    case 'renameat2':
      return { does: 'rename', from: first.toString('utf8'), to: second.toString('utf8') }
    case 'unlink':
    case 'unlinkat':
      return { does: 'remove', path: first.toString('utf8') }
    default:
      return undefined
  }
}

const isSync = (call: string): boolean => call === 'fsync' || call === 'fdatasync'

/** Reads the trace. Calls that failed, except those to sync, and calls that never returned, are left out. */
export const stepsOf = (trace: string): Step[] => {
  const waiting = new Map<string, string>()
  return trace.split('\n').flatMap((line) => {
    const [, pid = '', text = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    const unfinished = / ?<unfinished \.\.\.>$/.exec(text)
    if (unfinished !== null) {
      waiting.set(pid, text.slice(0, unfinished.index))
      return []
    }
    const resumed = /^<\.\.\. \w+ resumed>/.exec(text)
    const whole = resumed === null ? text : (waiting.get(pid) ?? '') + text.slice(resumed[0].length)
    const [, call = '', args = '', result = '-1'] = /^(\w+)\((.*)\)\s+= (-?\d+)/.exec(whole) ?? []
    if (Number(result) < 0 && !isSync(call)) return []
    const step = stepOf(call, args, Number(result))
    return step === undefined ? [] : [step]
  })
}

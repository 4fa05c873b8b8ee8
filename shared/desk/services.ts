import { z } from 'zod'

/**
 * What the core may ask of the doorman, because only the process that owns the window can do it. One object, as the
 * contract is: the types of both sides and the checks at both doors come from it.
 */
const service = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) =>
  ({ input, output }) as const

const Nothing = z.strictObject({})

/** A suggestion for a file name: no folder in it, and never a person's name. */
const FileName = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[^/\\:*?"<>|\p{Cc}]+$/u)

const Extension = z.string().regex(/^[a-z0-9]{1,8}$/)
const Title = z.string().max(120)

/** A kind of file the dialog offers: its name as the user reads it, and the endings it has. */
const FileKind = z.strictObject({ name: z.string().max(60), extensions: z.array(Extension).max(8) })

/** The path the user chose, or null when he went back. */
const Chosen = z.strictObject({ path: z.string().max(4096).nullable() })

/** Names one print job between core, doorman and the printing window. */
export const PrintId = z.string().regex(/^[0-9a-f]{32}$/)
export type PrintId = z.infer<typeof PrintId>

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
/** One half of what reopens the archive during a tour; the other is the PIN. */
const TourKey = Bytes.refine((bytes) => bytes.byteLength === 32)
const SealedTourKey = Bytes.refine((bytes) => bytes.byteLength > 0 && bytes.byteLength <= 4096)

export const deskServices = {
  chooseSavePath: service(
    z.strictObject({ title: Title, fileName: FileName, kinds: z.array(FileKind).max(4) }),
    Chosen,
  ),
  chooseOpenPath: service(
    z.strictObject({ title: Title, kinds: z.array(FileKind).max(4) }),
    Chosen,
  ),
  chooseFolder: service(z.strictObject({ title: Title }), Chosen),

  /** Opens the hidden window that fetches the pages from the core and draws them. */
  openPrinter: service(z.strictObject({ printId: PrintId }), Nothing),
  /** Prints what the hidden window has drawn. `spooled` means handed to the system's queue, no more. */
  spool: service(
    z.strictObject({
      printId: PrintId,
      copies: z.int().min(1).max(9),
      /** Printer name as the system knows it; without it the system's own dialog asks. */
      printer: z.string().max(200).optional(),
    }),
    z.strictObject({ spooled: z.boolean(), reason: z.enum(['none', 'cancelled', 'failed']) }),
  ),
  closePrinter: service(z.strictObject({ printId: PrintId }), Nothing),
  printers: service(
    Nothing,
    z.strictObject({
      printers: z.array(z.strictObject({ name: z.string(), title: z.string() })),
    }),
  ),

  /** The customer's turn: the window fills the display, as a kiosk where the system allows it. */
  kiosk: service(z.strictObject({ on: z.boolean() }), Nothing),
  /** Seconds without a touch, key or pointer until the house is locked. */
  /** A long work that the user began is under way, or has ended: meanwhile nobody needs to touch anything. */
  working: service(z.strictObject({ on: z.boolean() }), Nothing),
  setIdle: service(z.strictObject({ seconds: z.int().min(10).max(3600) }), Nothing),
  /** The camera's picture, for as long as the photo screen is open. Never the microphone. */
  allowCamera: service(z.strictObject({ on: z.boolean() }), Nothing),

  /** Whether the system has a keystore that protects anything. */
  keystore: service(Nothing, z.strictObject({ real: z.boolean() })),
  /** Has the system's keystore close the key of a tour; null when it cannot. The doorman keeps no copy. */
  sealTourKey: service(
    z.strictObject({ key: TourKey }),
    z.strictObject({ sealed: SealedTourKey.nullable() }),
  ),
  openTourKey: service(
    z.strictObject({ sealed: SealedTourKey }),
    z.strictObject({ key: TourKey.nullable() }),
  ),

  lockNow: service(Nothing, Nothing),
  quit: service(Nothing, Nothing),
} as const

export type DeskServices = typeof deskServices
export type ServiceName = keyof DeskServices
export type ServiceInput<N extends ServiceName> = z.output<DeskServices[N]['input']>
export type ServiceAnswer<N extends ServiceName> = z.output<DeskServices[N]['output']>

/** True for the name of a service; names from outside may be anything, also `constructor`. */
export function isServiceName(name: string): name is ServiceName {
  return Object.hasOwn(deskServices, name)
}

import { z } from 'zod'

/** Bytes of a file, at most `most` of them; they cross the contract as they are. */
export const Bytes = (most: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= most)

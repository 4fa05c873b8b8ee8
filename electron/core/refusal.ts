import type { FieldErrors } from '../../shared/contract/call.ts'
import type { ErrorCode } from '../../shared/contract/errors.ts'

/**
 * An expected "no". Thrown anywhere in the office and turned into an answer at the door, so nothing throws across;
 * `fields` names the places in the input that need attention: dotted path → message key.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: ErrorCode
  readonly fields: FieldErrors | undefined

  constructor(code: ErrorCode, fields?: FieldErrors) {
    super(code)
    this.code = code
    this.fields = fields
  }
}

/** Returns the value, or refuses with the code when there is none. */
export const orRefuse = <T>(value: T | undefined, code: ErrorCode): T => {
  if (value === undefined) throw new Refusal(code)
  return value
}

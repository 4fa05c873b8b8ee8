/**
 * Why the office cannot work at all, in words about the program's own files: the doorman shows them as they are, so
 * nothing of the business may stand in them.
 */
export class CannotBegin extends Error {
  override readonly name = 'CannotBegin'
}

import type { CallName, Kind, Output, Parsed } from '../../../shared/contract/contract.ts'

/**
 * What answers a call. A query is given something it can only ask (`Asking`), a command something it can act with
 * (`Doing`): which of the two follows from the contract, so a query that writes does not compile.
 */
export type Handler<N extends CallName, Asking, Doing> = (
  input: Parsed<N>,
  at: Kind<N> extends 'command' ? Doing : Asking,
) => Output<N> | Promise<Output<N>>

/** One handler for each call. Objects of subjects are checked with `satisfies`; a missing one does not compile. */
export type Handlers<Asking, Doing> = { [N in CallName]: Handler<N, Asking, Doing> }

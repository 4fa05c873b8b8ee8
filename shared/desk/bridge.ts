/** What the preload puts on the window, under this name. Two functions, no names of calls, no logic. */
export const bridgeName = 'obhut'

export interface Bridge {
  /**
   * Sends a call to the core and returns its answer as it came; the caller parses it against the contract.
   * `commandId` is made by the form for every command and left out for queries. Rejects only when there is no core.
   */
  call(name: string, input: unknown, commandId?: string): Promise<unknown>
  /** Tells each change the core announces. Returns the function that ends it. */
  onChange(listener: (change: unknown) => void): () => void
}

/** The channels between preload and doorman; they carry bytes, or nothing. */
export const channel = {
  hello: 'obhut:hello',
  call: 'obhut:call',
  changed: 'obhut:changed',
  /** The window ends in a moment; the page hears an event of this name and hands over what it has not said yet. */
  leaving: 'obhut:leaving',
} as const

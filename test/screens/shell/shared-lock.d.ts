/** The lock of build/, which is plain JavaScript because it runs before anything is installed. */
declare module '*/shared-lock.mjs' {
  export function holdingLock<Answer>(
    folder: string,
    waitingFor: string,
    work: () => Promise<Answer>,
  ): Promise<Answer>
}

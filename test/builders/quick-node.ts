import { join } from 'node:path'

/**
 * Environment for programs that a rig starts hundreds of times: what Node made of their sources is kept, which halves
 * their start. A program that will be killed keeps it itself (`flushCompileCache`).
 */
export const quickNode: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_COMPILE_CACHE: join(import.meta.dirname, '..', '..', '.cache', 'node'),
}

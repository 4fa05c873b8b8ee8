import fc from 'fast-check'

import { seedOfRun } from './builders/dice.ts'

/** Every generated case of a run follows from its one seed, so that a failure can be repeated with OBHUT_SEED. */
fc.configureGlobal({ seed: seedOfRun() })

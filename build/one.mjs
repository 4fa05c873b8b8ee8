import { begin } from './begin.mjs'

// For developers: `node build/one.mjs desktop lock` runs the tests of a windowed suite whose file name contains "lock".
await begin('one.ts', { window: true })

import { begin } from './begin.mjs'

await begin('bench.ts', { window: true })

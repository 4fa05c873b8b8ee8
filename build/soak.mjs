import { begin } from './begin.mjs'

await begin('soak.ts')

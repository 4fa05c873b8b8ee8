import { begin } from './begin.mjs'

await begin('verify.ts')

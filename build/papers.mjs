import { begin } from './begin.mjs'

await begin('papers.ts')

import { join } from 'node:path'

import { asCommand, run } from './steps.ts'

const ROOT = join(import.meta.dirname, '..')

await asCommand(async () => {
  const [project = 'desktop', ...filters] = process.argv.slice(2)
  const cli = join(ROOT, 'node_modules/@playwright/test/cli.js')
  const config = join(ROOT, 'test', 'playwright.config.ts')
  const args = [
    cli,
    'test',
    '--config',
    config,
    '--project',
    project,
    '--reporter=list',
    ...filters,
  ]
  return (await run(process.execPath, args, { cwd: ROOT, output: 'show' })).code
})

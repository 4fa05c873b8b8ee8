// The registry-only shell's own default application: takes the place of the one an official Electron brings along.
// Never shipped; it only starts the application folder named on the command line (see ../README.md).
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

import { app } from 'electron'

const { folder, modules, version } = readCommandLine(process.argv.slice(1))

if (version) {
  process.stdout.write(`v${process.versions.electron}\n`)
  process.exit(0)
}
if (folder === undefined) {
  process.stderr.write('This shell starts an application: electron [-r MODULE] FOLDER\n')
  process.exit(2)
}

const described = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'))
const main = resolve(folder, described.main ?? 'index.js')
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
app.setName(described.productName ?? described.name)
app.setVersion(described.version ?? '0.0.0')
app.setAppPath(resolve(folder))
app.setDesktopName(described.desktopName ?? `${app.getName()}.desktop`)

// Playwright's loader comes this way and must run before the application.
const require = createRequire(pathToFileURL(main))
for (const module of modules) require(module)

// Awaited at top level: Electron holds back `ready` until this module is through, so that the application may still
// register its scheme as privileged.
await import(pathToFileURL(main).href)

function readCommandLine(args) {
  const answer = { folder: undefined, modules: [], version: false }
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i]
    if (arg === '-r' || arg === '--require') answer.modules.push(args[(i += 1)])
    else if (arg === '--version' || arg === '-v') answer.version = true
    else if (!arg.startsWith('-')) {
      answer.folder = arg
      break
    }
  }
  return answer
}

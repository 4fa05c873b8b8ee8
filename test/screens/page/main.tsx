import '../../../shared/contract/without-eval.ts'
import '../../../renderer/tokens.css'
import '../../../renderer/base.css'

import { createRoot } from 'react-dom/client'

import { App } from '../../../renderer/app.tsx'
import type { Bridge } from '../../../shared/desk/bridge.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { openHouse } from '../bridge/answers.ts'
import { fakeBridge } from '../bridge/fake-bridge.ts'
import { cases, isCase } from '../cases.ts'
import { Gallery } from './gallery.tsx'

/*
 * The counter in front of a fake house. `?case=` names which house, `?language=` what it speaks, `?gallery` shows all
 * parts instead; `?breaks=` makes one text impossible to say.
 */
const asked = new URLSearchParams(location.search)
const language = asked.get('language') === 'en' ? 'en' : 'de'
const theme = asked.get('theme') === 'sun' ? 'sun' : 'system'
const gallery = asked.get('gallery')
const name = asked.get('case') ?? 'open'
if (!isCase(name)) throw new Error(`There is no case ${name}`)

const house = { ...openHouse, ...cases[name] }
const bridge = fakeBridge({
  ...house,
  'settings.view': async () => {
    const told = await house['settings.view']({})
    return told.ok ? { ok: true, value: { ...told.value, language, theme } } : told
  },
})
// The page stands where the preload stands in the app; a property of the window has no other way in.
Object.assign(window, { obhut: bridge satisfies Bridge, house: bridge })

// a fault on purpose: whoever wants to say this text falls over
const breaks = asked.get('breaks')
if (breaks !== null) {
  const [part = '', key = ''] = breaks.split('.')
  for (const catalogue of Object.values(messages)) {
    const texts: unknown = Reflect.get(catalogue, part)
    if (typeof texts !== 'object' || texts === null || !(key in texts))
      throw new Error(`There is no text ${breaks}`)
    Object.defineProperty(texts, key, {
      get() {
        throw new RangeError('broken on purpose')
      },
    })
  }
}

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no place for the counter')
createRoot(root, breaks === null ? {} : { onCaughtError: () => undefined }).render(
  gallery === null ? <App /> : <Gallery language={language} page={gallery} theme={theme} />,
)

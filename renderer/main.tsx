import '../shared/contract/without-eval.ts'
import './tokens.css'
import './base.css'

import { createRoot } from 'react-dom/client'

import { messages } from '../shared/messages/messages.ts'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no place for the counter')

createRoot(root, {
  // even the screen that says so could not be drawn
  onUncaughtError: () => root.append(messages.de.problem.failed.lastWords),
}).render(<App />)

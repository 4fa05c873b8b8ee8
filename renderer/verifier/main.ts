import '../../shared/contract/without-eval.ts'
import '../tokens.css'
import '../lone-page/page.css'
import '../lone-page/results.css'
import './verifier.css'

import { showPage } from './page.ts'
import { serve } from './worker.ts'

// The same script is the page and, started a second time without a document, what compares beside it.
if (typeof document === 'undefined') serve()
else showPage()

import '../../shared/contract/without-eval.ts'
import '../tokens.css'
import '../lone-page/page.css'
import '../lone-page/results.css'
import './reader.css'

import { showPage } from './page.ts'

showPage()

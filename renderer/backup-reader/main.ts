import '../../shared/contract/without-eval.ts'
import '../tokens.css'
import '../verifier/verifier.css'
import '../verifier/results.css'
import './reader.css'

import { showPage } from './page.ts'

showPage()

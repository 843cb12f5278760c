/** What the search of pages to read needs: loaded by `offerSearch` when somebody looks for something. */

import './handed-over.ts'
import { answerSearch } from './answer-search.ts'

window.rostrumSearch = answerSearch

/** The speaker view, in the teacher's edition only. Comes after the deck's own script on the page. */

import { readWords } from '../../words.ts'
import { speakerView } from './speaker-view.ts'

const { deck, actions } = window.rostrum
const template = document.getElementById('speaker-view') as HTMLTemplateElement
deck.registerPlugin(speakerView(template, actions, readWords(document)))

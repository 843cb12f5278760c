import type { Lesson } from '../../model.ts'
import { mayHaveVerb } from '../english-verbs.ts'
import type { LessonRule } from '../lesson-rule.ts'
import { contentSlides } from '../slide-kind.ts'
import { wordsOf } from '../words.ts'

/**
 * The title of a slide says its point in a sentence.
 *
 * A sentence above evidence for it gave better understanding and recall than a topic above bullets: Garner & Alley
 * (2013), Int. J. of Engineering Education 29(6). Verbs are looked for in English only. A question is a fine title, and
 * so is a large number alone on a statement slide.
 */
export const statementTitle: LessonRule = {
  rule: 'statement-title',
  find(lesson: Lesson) {
    return contentSlides(lesson).flatMap(({ title, layout, at }) => {
      const words = wordsOf(title)
      const isNumber = layout === 'statement' && /\d/.test(title)
      if (words.length === 0 || isNumber || /[?？]["'”’»)]*$/.test(title)) return []
      const message = faultOf(words, lesson.language)
      return message === null ? [] : [{ at, message, hint }]
    })
  },
}

function faultOf(words: readonly string[], language: string): string | null {
  if (words.length > 14) return `This title has ${words.length} words; 14 are the most that are read at a glance.`
  // Kazakh and Russian say a whole sentence in three words.
  if (!/^en\b/.test(language)) return words.length === 1 ? 'This title is one word, not a sentence.' : null
  if (words.length <= 3)
    return `This title names a topic in ${words.length === 1 ? 'one word' : `${words.length} words`}.`
  return mayHaveVerb(words) ? null : 'This title names a topic: no verb was found in it.'
}

const hint =
  'Say the point in a sentence of 4 to 14 words: such titles are understood and remembered better, supported by Garner & Alley 2013.'

import type { Lesson } from '../../model.ts'
import type { LessonRule } from '../lesson-rule.ts'
import { projectedText } from '../projected.ts'
import { contentSlides, directivesOf } from '../slide-kind.ts'
import { wordsOf } from '../words.ts'

const many = 40
const tooMany = 75
const manyLetters = 280

/**
 * Few words on the wall: who reads does not listen.
 *
 * Sparse text does better than whole sentences beside speech: Fenesi & Kim (2014), Frontiers in Psychology 5:710, and
 * Kalyuga, Chandler & Sweller (2004), Human Factors 46(3). The limits are this program's own. The words of a table count
 * half, because it is looked up and not read through; title and sources are not counted, nor what figures draw: see
 * `projectedText`. Kazakh and Russian words are longer, so their letters are counted, too. What a class works with in an
 * activity may be longer: nobody talks meanwhile.
 */
export const wordsOnSlide: LessonRule = {
  rule: 'words-on-slide',
  find(lesson: Lesson) {
    return contentSlides(lesson).flatMap((slide) => {
      if (directivesOf(slide, new Set(['activity'])).length > 0) return []
      let words = 0
      let letters = 0
      for (const { text, lookedUp } of projectedText(slide)) {
        const weight = lookedUp ? 0.5 : 1
        words += weight * wordsOf(text).length
        letters += weight * text.length
      }
      const message = faultOf(Math.round(words), Math.round(letters), lesson.language)
      return message === null ? [] : [{ at: slide.at, message, hint }]
    })
  },
}

function faultOf(words: number, letters: number, language: string): string | null {
  if (words > tooMany) return `This slide projects ${words} words, a page to read; ${many} are many.`
  if (words > many) return `This slide projects ${words} words; ${many} are many.`
  if (/^(?:kk|ru)\b/.test(language) && letters > manyLetters)
    return `This slide projects ${letters} characters; ${manyLetters} are many.`
  return null
}

const hint =
  'Keep the key words and move sentences to the notes or a "read" block: who reads does not listen, supported by Fenesi & Kim 2014.'

import type { Lesson, Slide } from '../../model.ts'
import { proseOf } from '../all-prose.ts'
import { inSequence } from '../in-sequence.ts'
import type { LessonRule } from '../lesson-rule.ts'
import { projectedText } from '../projected.ts'
import { seenText } from '../seen-text.ts'
import { contentSlides } from '../slide-kind.ts'
import { wordsOf } from '../words.ts'

const fewest = 20
const most = 0.6

/**
 * Notes do not read the slide aloud.
 *
 * The same words seen and heard at once hinder learning: Kalyuga, Chandler & Sweller (2004), Human Factors 46(3);
 * Fenesi & Kim (2014), Frontiers in Psychology 5:710. Words that carry meaning are looked for in the notes in the
 * slide's order. Tables are left out: their cells have to be named to be talked about.
 */
export const textReadAloud: LessonRule = {
  rule: 'text-read-aloud',
  find(lesson: Lesson) {
    return contentSlides(lesson).flatMap((slide) => {
      const seen = wordsOf(readText(slide))
      if (seen.length < fewest || slide.notes.length === 0) return []
      const slideWords = meaningful(seen)
      const said = inSequence(slideWords, meaningful(wordsOf(notesText(slide))))
      const share = slideWords.length === 0 ? 0 : said / slideWords.length
      if (share < most) return []
      const message = `The notes say ${Math.round(share * 100)} % of this slide’s words again, in the same order.`
      return [{ at: slide.at, message, hint }]
    })
  },
}

function readText(slide: Slide): string {
  return projectedText(slide)
    .filter(({ lookedUp }) => !lookedUp)
    .map(({ text }) => text)
    .join(' ')
}

function notesText(slide: Slide): string {
  return slide.notes
    .flatMap(proseOf)
    .map(({ html }) => seenText(html))
    .join(' ')
}

/** Short words of grammar would be found in any text. */
function meaningful(words: readonly string[]): string[] {
  return words
    .map((word) => word.toLowerCase())
    .filter((word) => /\d/.test(word) || (word.length > 3 && !common.has(word)))
}

const common = new Set(
  `that this with from they their there have were been which will would what when where than then them into only also
  more most some such these those about after before between over under very just your ours does because while
  және үшін бірақ немесе болып бойынша когда чтобы если после перед между также только этот было были быть который`.split(
    /\s+/,
  ),
)

const hint =
  'Keep key words on the slide or say it in other words: reading aloud what is seen hinders learning, supported by Kalyuga et al. 2004 and Fenesi & Kim 2014.'

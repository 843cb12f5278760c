import type { Course, Lesson, Slide } from '../../model.ts'
import { glossaryTerms, type LessonTerm } from '../glossary-terms.ts'
import type { Finding, LessonRule } from '../lesson-rule.ts'
import { projectedText } from '../projected.ts'
import { slideKind } from '../slide-kind.ts'

const shortest = 5

/**
 * A term of the glossary is marked where it first comes up.
 *
 * To know the words before the matter helps to learn it (pre-training, d = 0.46): Mayer (2017), J. of Computer Assisted
 * Learning 33. Said once for each term; terms of fewer than five letters are too easily another word. A term that is
 * nowhere marked is only missed when a title has it.
 */
export const termBeforeUse: LessonRule = {
  rule: 'term-before-use',
  find(lesson: Lesson, course: Course) {
    const terms = glossaryTerms(course, lesson.language).filter(({ name }) => name.length >= shortest)
    if (terms.length === 0) return []
    const slides = lesson.slides
      .filter((slide) => slide.visibility !== 'hidden' && slide.layout !== 'title')
      .map(asRead)
    return terms.flatMap((term) => faultOf(term, slides))
  },
}

type Read = {
  readonly slide: Slide
  readonly title: string
  readonly text: string
  readonly marked: ReadonlySet<string>
}

function asRead(slide: Slide): Read {
  const title = slide.title.toLowerCase()
  // A question may come before the explanation: that is how recall begins.
  const reads = !['aside', 'task'].includes(slideKind(slide))
  const text = reads ? [title, ...projectedText(slide).map((one) => one.text.toLowerCase())].join('\n') : ''
  // Marks stand in prose, titles and cells, and in text for reading alone, too: whatever holds them, they are written alike.
  const html = `${slide.titleHtml}${JSON.stringify(slide.blocks)}`
  const marked = [...html.matchAll(/\bterm(?: again)? of-([^\s"\\]+)/g)].map((found) => found[1]!)
  return { slide, title, text, marked: new Set(marked) }
}

function faultOf({ name, key }: LessonTerm, slides: readonly Read[]): Finding[] {
  const word = name.toLowerCase()
  const mark = slides.findIndex(({ marked }) => marked.has(key))
  const use = slides.findIndex(({ text, title }) => holdsWord(mark === -1 ? title : text, word))
  if (use === -1 || (mark !== -1 && use >= mark)) return []
  const message =
    mark === -1
      ? `The title has the term "${name}", which the lesson marks nowhere.`
      : `The term "${name}" comes up here, but is first marked on the slide at line ${slides[mark]!.slide.at.line}.`
  const hint = `Mark it where it first comes up, [[${name}]], which shows what it means: words first, supported by Mayer 2017.`
  return [{ at: slides[use]!.slide.at, message, hint }]
}

function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const around = [text[at - 1] ?? ' ', text[at + word.length] ?? ' ']
    if (around.every((sign) => !/[\p{L}\p{N}]/u.test(sign))) return true
  }
  return false
}

import type { Course, Edition, Term } from '../../model.ts'
import { type Words, wordsOf } from '../../text/fill-word.ts'
import { languageName } from '../../text/language-name.ts'
import { refId } from '../../text/ref-id.ts'
import { fillWordMarks } from '../../text/word-marks.ts'
import type { ComposeOptions, Locale } from '../compose-deck.ts'
import { byLetter } from './by-letter.ts'
import { courseFrame } from './course-frame.ts'
import type { CourseUses, Use } from './course-uses.ts'
import type { GlossaryPage, Said, TermCard } from './course-views.ts'
import { lessonUse } from './lesson-use.ts'

/** All terms that an edition uses, with what they mean; null when it uses none. */
export function composeGlossary(
  course: Course,
  edition: Edition,
  uses: CourseUses,
  locale: Locale,
  options: ComposeOptions,
): GlossaryPage | null {
  if (uses.terms.size === 0) return null
  const { language } = course
  const words = wordsOf(locale, language)
  const title = words('glossary.title')
  const { compare } = new Intl.Collator(language)
  const name = (term: Term) => said(term.forms, language).text
  const terms = [...uses.terms].sort(([one], [other]) => compare(name(one), name(other)))
  const { letters, groups } = byLetter(terms, ([term]) => name(term), language)
  return {
    ...courseFrame(course, edition, uses, locale, options, title),
    description: words('glossary.summary', { course: course.title, n: terms.length }),
    title,
    letters,
    groups: groups.map(([letter, own]) => ({
      letter,
      terms: own.map(([term, where]) => termCard(term, where, course, words)),
    })),
  }
}

function termCard(term: Term, uses: readonly Use[], course: Course, words: Words): TermCard {
  const { language } = course
  const name = said(term.forms, language)
  const own = name.language ?? language
  const unverified = term.sources.includes('unverified')
  const sources = term.sources.flatMap((id) => {
    const source = course.bibliography.get(id)
    if (source === undefined) return []
    return [{ href: `sources.html#${refId(id)}`, shortHtml: fillWordMarks(source.shortHtml, words) }]
  })
  return {
    id: `term-${term.key}`,
    name,
    definition: said(term.definitions, language),
    forms: Object.entries(term.forms)
      .filter(([other]) => other !== own)
      .map(([other, text]) => ({ languageName: languageName(other, language), language: other, text })),
    sources,
    unverified,
    hasSources: unverified || sources.length > 0,
    uses: uses.map((use) => lessonUse(use, course, words)),
  }
}

/** In the language of the page, or in the first there is. */
function said(texts: Readonly<Record<string, string>>, language: string): Said {
  const own = texts[language]
  if (own !== undefined) return { text: own, language: null }
  const [other, text] = Object.entries(texts)[0]!
  return { text, language: other }
}

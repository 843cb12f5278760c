import type { Course, Edition, Lesson } from '../model.ts'
import type { SearchFile } from '../search-model.ts'
import { type ComposeOptions, composeDeck, composePrintDeck, type Locale } from './compose-deck.ts'
import { composeCoursePage } from './course/compose-course-page.ts'
import { composeGlossary } from './course/compose-glossary.ts'
import { composeSourcesPage } from './course/compose-sources-page.ts'
import { courseUses } from './course/course-uses.ts'
import type { CoursePage, GlossaryPage, SourcesPage } from './course/course-views.ts'
import { composeHandout, composeTeacherPaper, composeWorksheet, type PaperParts } from './paper/compose-papers.ts'
import type { PaperOptions } from './paper/paper-options.ts'
import type { HandoutPage, TeacherPage, WorksheetPage } from './paper/paper-views.ts'
import { searchGlossary } from './search/search-glossary.ts'
import { searchLesson } from './search/search-lesson.ts'
import { searchSources } from './search/search-sources.ts'
import { composeStudy } from './study/compose-study.ts'
import type { StudyPage } from './study/study-views.ts'
import { usedFiles } from './used-files.ts'
import { usesMath } from './uses-math.ts'
import type { DeckPage, PrintDeck } from './views.ts'

/** One lesson in one edition. */
export type LessonPages = {
  readonly lesson: Lesson
  readonly deck: DeckPage
  readonly study: StudyPage
  /** null when no PDFs are wanted. */
  readonly print: PrintDeck | null
  readonly papers: Papers | null
  readonly math: boolean
}

/** What is handed out, filled in and held in the hand; null where a lesson has nothing for it. */
export type Papers = {
  readonly handout: HandoutPage | null
  readonly worksheet: WorksheetPage | null
  readonly teacher: TeacherPage | null
}

export type SiteOptions = ComposeOptions & {
  readonly pdf: boolean
  /** How paper is laid out; null for no handouts. */
  readonly paper: PaperOptions | null
}

/** Everything that an edition shows. */
export type EditionPages = {
  readonly edition: Edition
  readonly coursePage: CoursePage
  /** null for a course without terms, or without sources. */
  readonly glossary: GlossaryPage | null
  readonly sources: SourcesPage | null
  readonly lessons: readonly LessonPages[]
  /** What its readers can find. */
  readonly search: SearchFile
  readonly courseFiles: ReadonlySet<string>
}

export const editions: readonly Edition[] = ['student', 'teacher']

/** Both editions of a course, ready to render. What students must not see is left out here. */
export function composeSite(
  course: Course,
  localeFor: (language: string) => Locale,
  options: SiteOptions,
): EditionPages[] {
  const locale = localeFor(course.language)
  return editions.map((edition) => {
    const uses = courseUses(course, edition)
    const lessons = course.lessons.map((lesson) =>
      composeLesson(course, lesson, edition, localeFor(lesson.language), options),
    )
    const glossary = composeGlossary(course, edition, uses, locale, options)
    const sources = composeSourcesPage(course, edition, uses, locale, options)
    return {
      edition,
      coursePage: composeCoursePage(course, edition, uses, locale, options),
      glossary,
      sources,
      lessons,
      search: {
        pages: [
          ...lessons.map(({ study }) => searchLesson(study)),
          ...(glossary === null ? [] : [searchGlossary(glossary)]),
          ...(sources === null ? [] : [searchSources(sources)]),
        ],
      },
      courseFiles: usedFiles(course, edition),
    }
  })
}

function composeLesson(
  course: Course,
  lesson: Lesson,
  edition: Edition,
  locale: Locale,
  options: SiteOptions,
): LessonPages {
  return {
    lesson,
    study: composeStudy(course, lesson, edition, locale, options),
    deck: composeDeck(course, lesson, edition, locale, options),
    print: options.pdf ? composePrintDeck(course, lesson, edition, locale, options) : null,
    papers:
      options.pdf && options.paper ? composePapers({ course, lesson, edition, locale, options: options.paper }) : null,
    math: usesMath(lesson, edition),
  }
}

function composePapers(parts: PaperParts): Papers {
  if (parts.lesson.slides.length === 0) return { handout: null, worksheet: null, teacher: null }
  const worksheet = composeWorksheet(parts)
  return {
    handout: composeHandout(parts),
    worksheet: worksheet.tasks.length === 0 ? null : worksheet,
    teacher: parts.edition === 'teacher' ? composeTeacherPaper(parts) : null,
  }
}

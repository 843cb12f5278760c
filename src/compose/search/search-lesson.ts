import type { SearchedPage, SearchedPart } from '../../search-model.ts'
import type { StudyOpening, StudyPage, StudySection } from '../study/study-views.ts'
import { blockWords } from './block-words.ts'
import { htmlWords } from './html-words.ts'
import { together } from './together.ts'

/** What can be found in a lesson: what its study page shows, slide by slide, with the footnotes that a slide refers to. */
export function searchLesson(study: StudyPage): SearchedPage {
  const { opening, sections, words } = study
  const text = ({ blocks, footnotes, notes, sourceHtml }: StudyOpening | StudySection) =>
    together([
      blockWords(blocks, words),
      ...footnotes.map(({ html }) => htmlWords(html, words)),
      blockWords(notes ?? [], words),
      htmlWords(sourceHtml ?? '', words),
    ])
  const about = together([study.subtitle ?? '', ...study.objectives, text(opening)])
  return {
    href: `${study.lessonKey}/index.html`,
    name: study.lessonTitle,
    weight: 1,
    language: study.language,
    parts: [
      [opening.id ?? '', study.lessonTitle, about],
      ...sections.map((section): SearchedPart => [section.id!, section.title, text(section)]),
    ],
  }
}

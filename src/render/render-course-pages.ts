import type { CourseFrame, CoursePage, GlossaryPage, SourcesPage } from '../compose/course/course-views.ts'
import type { PageAssets } from '../compose/views.ts'
import { scriptJson } from '../text/escape-html.ts'
import { pageScripts } from './page-scripts.ts'
import { renderTemplate } from './template.ts'

/** The front door of an edition. */
export function renderCoursePage(page: CoursePage, assets: PageAssets): string {
  return render('course', page, assets)
}

/** All terms of an edition. */
export function renderGlossary(page: GlossaryPage, assets: PageAssets): string {
  return render('glossary', page, assets)
}

/** All sources of an edition. */
export function renderSourcesPage(page: SourcesPage, assets: PageAssets): string {
  return render('sources', page, assets)
}

function render(template: string, { words, clientWords, ...page }: CourseFrame, assets: PageAssets): string {
  return renderTemplate(
    template,
    { ...page, ...assets, ...pageScripts(assets), wordsJsonHtml: scriptJson(clientWords) },
    words,
  )
}

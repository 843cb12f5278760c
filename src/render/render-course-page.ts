import type { CoursePage, PageAssets } from '../compose/views.ts'
import { renderTemplate } from './template.ts'

/** The front door of an edition. */
export function renderCoursePage({ words, ...page }: CoursePage, assets: PageAssets): string {
  return renderTemplate('course', { ...page, ...assets }, words)
}

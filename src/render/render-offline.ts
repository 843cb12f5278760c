import type { CourseFrame } from '../compose/course/course-views.ts'
import { homeMark } from '../offline-model.ts'
import { pagePolicy } from './page-policy.ts'
import { renderTemplate } from './template.ts'

/** The page that stands in for what is not kept, when there is no network. */
export function renderMissing({ language, words }: CourseFrame): string {
  return renderTemplate('offline', { language, home: homeMark, policyHtml: pagePolicy([], 'one-file') }, words)
}

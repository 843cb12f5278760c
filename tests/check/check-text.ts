import { checkCourse } from '../../src/check/check-course.ts'
import type { Block, Course, Directive, Plain, Slide } from '../../src/model.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { filesOf } from '../parse/parse-text.ts'

/** What the rules say of a lesson: line and message, of one rule only. */
export async function complaints(rule: string, text: string): Promise<(readonly [number, string])[]> {
  return ofRule(rule, await courseOf(text))
}

/** The same for a text that is a lesson: front matter is put above it, so that lines count from 5. */
export function lessonComplaints(rule: string, text: string, more = ''): Promise<(readonly [number, string])[]> {
  return complaints(rule, `---\nobjectives: [Understand it]\n${more || 'author: A'}\n---\n${text}`)
}

/** A lesson of so many plain slides; `at` puts blocks of our own making on some of them, by number from 1. */
export async function lessonOf(count: number, at: Record<number, Directive[]>): Promise<Course> {
  const slides = Array.from({ length: count }, (_, index) => `## Slide ${index + 1}\n\ntext`)
  const course = await courseOf(`---\nobjectives: [Understand it]\n---\n${slides.join('\n\n---\n\n')}`)
  const placed = (slide: Slide, index: number) => ({ ...slide, blocks: [...slide.blocks, ...(at[index + 1] ?? [])] })
  return { ...course, lessons: course.lessons.map((lesson) => ({ ...lesson, slides: lesson.slides.map(placed) })) }
}

export function ofRule(rule: string, course: Course): (readonly [number, string])[] {
  return checkCourse(course)
    .filter((one) => one.rule === rule)
    .map(({ line, message }) => [line, message] as const)
}

/** A block as its parser would make it. */
export function blockOf(name: string, view: Record<string, Plain> = {}, inside: Block[] = []): Directive {
  const shown = { outputs: null, teacherOnly: false }
  const at = { file: 'deck.md', line: 1, column: 1 }
  return {
    kind: 'directive',
    name,
    id: null,
    classes: [],
    attributes: {},
    view,
    slots: { body: inside },
    figure: null,
    shown,
    at,
  }
}

async function courseOf(text: string): Promise<Course> {
  return (await parseCourse({ ...filesOf({ 'deck.md': text }, ['map.svg']), entry: 'deck.md' })).course
}

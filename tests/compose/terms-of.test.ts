import { expect, test } from 'vitest'
import { termsOf } from '../../src/compose/terms-of.ts'
import { parseCourse } from '../../src/parse/parse-course.ts'
import { filesOf } from '../parse/parse-text.ts'

const glossary = 'term_en,definition_en\nSenate,x\nakim,x\nquota,x\nturnout,x\n'

test('an edition’s terms are those on its slides, in the order of the alphabet', async () => {
  const lesson =
    '## A\n\n[[Senate]] and [[akim]]\n\n::: only {.teacher}\n[[quota]]\n:::\n\nNote:\n[[turnout]]\n\n---\n\n## B {.hidden}\n\n[[turnout]]'
  const { course } = await parseCourse(filesOf({ 'a.md': lesson, 'glossary.csv': glossary }))
  const keys = (edition: 'student' | 'teacher') => termsOf(course, course.lessons[0]!, edition).map((term) => term.key)
  expect(keys('student')).toEqual(['akim', 'senate'])
  expect(keys('teacher')).toEqual(['akim', 'quota', 'senate', 'turnout'])
})

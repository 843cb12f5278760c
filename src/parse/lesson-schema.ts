import * as v from 'valibot'
import { valuesSchema } from './data/read-values.ts'
import type { KnownKeys } from './front-matter.ts'

const text = v.pipe(
  v.union([v.string(), v.number()], 'Write text here.'),
  v.transform(String),
  v.trim(),
  v.nonEmpty('Write text here, or leave the key out.'),
)

const minutes = v.pipe(
  v.number('Write a number of minutes, such as 45.'),
  v.minValue(1, 'A lesson lasts at least one minute.'),
  v.maxValue(1440, 'A lesson lasts at most a day.'),
)

const ignore = v.array(text, 'Write a list of rules, such as [list-length, words-on-slide].')

const language = v.pipe(
  v.string('Write a language tag, such as en.'),
  v.regex(/^[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/, 'Write a language tag, such as en, kk or ru.'),
)

/** What stands above a lesson. */
export const lessonSchema = v.object({
  title: v.optional(text),
  subtitle: v.optional(text),
  author: v.optional(text),
  duration: v.optional(minutes),
  objectives: v.optional(v.array(text, 'Write a list, one objective a line, each after a hyphen.')),
  materials: v.optional(v.array(text, 'Write a list, one thing a line, each after a hyphen.')),
  language: v.optional(language),
  theme: v.optional(text),
  ignore: v.optional(ignore),
  separator: v.optional(text),
  verticalSeparator: v.optional(text),
  values: v.optional(valuesSchema),
})

export const lessonKeys: KnownKeys = {
  known: [
    'title', 'subtitle', 'author', 'duration', 'objectives', 'materials', 'language', 'theme', 'ignore', 'separator',
    'verticalSeparator', 'values',
  ],
  foreign: [
    'revealOptions', 'highlightTheme', 'css', 'scripts', 'preprocessor', 'template', 'notesSeparator', 'width', 'height',
    'marp', 'paginate', 'class', 'headingDivider', 'style', 'size', 'math', 'header', 'footer', 'backgroundColor',
    'format', 'date', 'lang', 'layout', 'transition', 'mdc', 'fonts', 'highlighter', 'background', 'institute',
  ],
} // biome-ignore format: a list of words

/** `course.yaml`. */
export const courseSchema = v.object({
  title: v.optional(text),
  description: v.optional(text),
  author: v.optional(text),
  languages: v.optional(v.array(language, 'Write a list of language tags; the first is the default.')),
  lessons: v.optional(v.array(text, 'Write a list of lesson folders, in teaching order.')),
  theme: v.optional(text),
  ignore: v.optional(ignore),
  license: v.optional(text),
})

export const courseKeys: KnownKeys = {
  known: ['title', 'description', 'author', 'languages', 'lessons', 'theme', 'ignore', 'license'],
  foreign: [],
}

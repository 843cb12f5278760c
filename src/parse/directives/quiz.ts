import { letter } from '../../text/letter.ts'
import { inlineText } from '../../text/plain-text.ts'
import type { DirectiveContext, ListItem } from '../context.ts'
import type { DirectiveKind } from '../directive.ts'
import { optionBlock, questionBlock, questionParts, reportTwins } from '../question-parts.ts'
import type { SourceBlock } from '../split-lesson.ts'

/** Options of up to this many characters stand two in a row. */
const shortOption = 34

/** A question with options: a task list in which `- [x]` is right. Several right ones are all to be found. */
export const quiz: DirectiveKind = {
  name: 'quiz',
  attributes: ['hint'],
  classes: [],
  isQuestion: true,
  parse(source, context) {
    const parts = questionParts(source, 'list', context)
    const items = parts.asked?.items() ?? []
    checkOptions(items, source, context)
    const several = items.filter((item) => item.checked).length > 1
    const short = items.length > 3 && items.every(({ content }) => inlineText(content.html).length <= shortOption)
    const options = items.map((item, index) =>
      optionBlock({
        content: item.content,
        sign: letter(index),
        right: item.checked ? letter(index) : null,
        box: several ? 'square' : 'circle',
        attributes: item.attributes,
        at: item.content.at,
      }),
    )
    const right = options.flatMap(({ view }) => (view.right === null ? [] : [String(view.right)]))
    const view = { several, short, answer: right.join(', ') }
    return [questionBlock(source, parts, { view, slots: { options } }, context)]
  },
}

function checkOptions(items: readonly ListItem[], source: SourceBlock, context: DirectiveContext): void {
  const say = (rule: 'question-options' | 'question-answer', message: string, hint: string, at = source.at) =>
    context.report({ ...at, rule, severity: 'error', message, hint })
  if (items.length < 2)
    say(
      'question-options',
      `A quiz needs two options or more; this one has ${items.length}.`,
      'Write each on a line of its own: - [ ] for a wrong one, - [x] for the right one.',
    )
  for (const { checked, content } of items) {
    if (isEmpty(content.html))
      say('question-options', 'This option has no words.', 'Write it after the box, or delete the line.', content.at)
    else if (checked === null)
      say(
        'question-options',
        'This option has no box, so nobody can tell whether it is right.',
        'Begin it with - [ ] or, when it is right, with - [x].',
        content.at,
      )
  }
  reportTwins(items, 'question-options', context)
  if (items.length > 1 && !items.some((item) => item.checked))
    say('question-answer', 'This quiz has no right answer.', 'Mark one option or several with - [x].')
}

/** `- [ ]` with nothing after it is no box to Markdown, but those three signs. A picture is something. */
function isEmpty(html: string): boolean {
  return /^(?:\[[ x]?\])?$/i.test(inlineText(html)) && !/<img\b/.test(html)
}

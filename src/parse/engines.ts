import { mayHoldMath } from './inline-extensions.ts'

/** Dear libraries, loaded only for lessons that use them. */
export type Engines = {
  /** Colours code; null when the language is not known. */
  highlight(code: string, language: string): string | null
  /** @throws Error with KaTeX's words when the formula is wrong */
  math(formula: string, display: boolean): string
}

const codeFence = /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:`{3,}|~{3,})[ \t]*([\w+#.-]+)/gm

/** Loads what these lessons need and nothing else. */
export async function loadEngines(lessons: Iterable<string>): Promise<Engines> {
  const languages = new Set<string>()
  let math = false
  for (const lesson of lessons) {
    for (const [, language] of lesson.matchAll(codeFence)) languages.add(language!.toLowerCase())
    math ||= lesson.includes('$') && mayHoldMath.test(lesson)
  }
  const [highlight, renderMath] = await Promise.all([
    languages.size > 0 ? loadHighlighter(languages) : null,
    math ? loadMath() : null,
  ])
  return {
    highlight: highlight ?? (() => null),
    math: renderMath ?? ((formula) => formula),
  }
}

async function loadHighlighter(languages: Set<string>): Promise<Engines['highlight']> {
  let { default: hljs } = await import('highlight.js/lib/common')
  const unknown = [...languages].some((language) => !hljs.getLanguage(language) && !plain.has(language))
  if (unknown) hljs = (await import('highlight.js')).default
  return (code, language) =>
    hljs.getLanguage(language) ? hljs.highlight(code, { language, ignoreIllegals: true }).value : null
}

const plain = new Set(['text', 'txt', 'plain', 'plaintext', 'none'])

async function loadMath(): Promise<Engines['math']> {
  const { default: katex } = await import('katex')
  return (formula, display) =>
    katex.renderToString(formula, {
      displayMode: display,
      throwOnError: true,
      strict: 'ignore',
      maxExpand: 1000,
      maxSize: 50,
    })
}

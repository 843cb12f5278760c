import type { AxeResults } from 'axe-core'
import { here, sections } from './states.ts'

declare const axe: { run(context: object | Document, options: object): Promise<AxeResults> }

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Rules on the page as a whole: what they say is the same on every slide. */
const pageRules = ['bypass', 'document-title', 'html-has-lang', 'html-lang-valid', 'meta-viewport', 'region']
  .concat(['landmark-one-main', 'landmark-unique', 'landmark-no-duplicate-main', 'page-has-heading-one'])
  .concat(['landmark-main-is-top-level', 'landmark-no-duplicate-banner', 'landmark-no-duplicate-contentinfo'])
const usual = { runOnly: tags, resultTypes: ['violations'] }
const withoutPageRules = Object.fromEntries(pageRules.map((rule) => [rule, { enabled: false }]))

/** What axe finds on the current slide. */
export function faults(): Promise<string[]> {
  return alone(async () => said(await axe.run({ include: [here()] }, { ...usual, rules: withoutPageRules })))
}

/** What axe finds on the page as a whole. */
export async function pageFaults(): Promise<string[]> {
  return said(await axe.run(document, usual))
}

/** Takes the other slides out for a while: axe reads the whole document each time, and they are most of it. */
async function alone<T>(use: () => Promise<T>): Promise<T> {
  const others = sections().filter((section) => section !== here())
  const contents = others.map((section) => {
    const kept = document.createDocumentFragment()
    kept.append(...section.childNodes)
    return kept
  })
  try {
    return await use()
  } finally {
    for (const [index, section] of others.entries()) section.append(contents[index]!)
  }
}

function said({ violations }: AxeResults): string[] {
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message.slice(0, 160) ?? ''}`),
  )
}

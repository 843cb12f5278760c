import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lessonRules } from '../../src/check/rules/index.ts'

const rows = new Map(
  [...readFileSync('README.md', 'utf8').matchAll(/^\| `([a-z-]+)` \|.*\| (.*) \|$/gm)].map((row) => [row[1]!, row[2]!]),
)

test('the README lists every lesson rule with its reason, in the order of the program', () => {
  const names = lessonRules.map(({ rule }) => rule)
  expect([...rows.keys()].filter((name) => names.includes(name))).toEqual(names)
})

test('the comment of a rule names every source that the README does', () => {
  for (const { rule } of lessonRules) {
    const code = readFileSync(`src/check/rules/${rule}.ts`, 'utf8')
    const comment = code.slice(0, code.indexOf('export const')).replace(/\s+\*?\s*/g, ' ')
    for (const [, author, year] of rows.get(rule)!.matchAll(/([A-Z][a-z]+)[\w&. ]*? (\d{4})/g)) {
      expect(comment, rule).toContain(author)
      expect(comment, rule).toContain(year)
    }
  }
})

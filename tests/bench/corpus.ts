/** Decks to measure with: pseudo-random prose that is the same each time, in Markdown that every contender reads alike. */

import { codeSamples } from './code-samples.ts'

type Random = () => number

/** One deck: slides divided by `---`, each with a `##` heading, code on every fourth. */
export function makeDeck(seed: number, slideCount: number): string {
  const random = seeded(seed)
  const slides = Array.from({ length: slideCount }, (_, index) => makeSlide(random, index))
  return `${slides.join('\n\n---\n\n')}\n`
}

/** The decks of one corpus by file name. */
export function makeCorpus(name: 'one' | 'hundred' | 'print400'): Map<string, string> {
  if (name === 'print400') return new Map([['print400.md', makeDeck(400, 400)]])
  if (name === 'one') return new Map([['one.md', makeDeck(1, 40)]])
  return new Map(
    Array.from({ length: 100 }, (_, index) => [
      `deck-${String(index + 1).padStart(3, '0')}.md`,
      makeDeck(1000 + index, 40),
    ]),
  )
}

/** Adds a word to the last slide, so that no contender can answer from a cache of an earlier run. */
export function markRun(markdown: string, mark: string): string {
  return `${markdown}\nRun ${mark}.\n`
}

function makeSlide(random: Random, index: number): string {
  const heading = `## ${capital(words(random, 4, 8))}`
  return [heading, ...bodyOf(random, index)].join('\n\n')
}

function bodyOf(random: Random, index: number): string[] {
  switch (index % 8) {
    case 1:
    case 5:
      return [paragraph(random), list(random, '-'), `See also ${link(random)}.`]
    case 2:
      return [sentence(random), table(random)]
    case 6:
      return [paragraph(random), quote(random), sentence(random)]
    case 3:
    case 7:
      return [sentence(random), pick(random, codeSamples)]
    case 4:
      return [quote(random), list(random, '1.')]
    default:
      return [paragraph(random), paragraph(random), list(random, '-')]
  }
}

function paragraph(random: Random): string {
  const strong = `**${words(random, 1, 3)}**`
  return [
    `${capital(words(random, 3, 6))} ${strong} ${words(random, 3, 7)}.`,
    `${capital(words(random, 2, 5))} *${words(random, 1, 2)}* in ${link(random)} ${words(random, 2, 4)}.`,
  ].join(' ')
}

function sentence(random: Random): string {
  return `${capital(words(random, 4, 8))}, ${words(random, 2, 4)} \`${words(random, 1, 1)}\`.`
}

function link(random: Random): string {
  return `[${words(random, 2, 3)}](https://example.org/${words(random, 1, 1)}/${Math.floor(random() * 1000)})`
}

function list(random: Random, marker: string): string {
  const length = 3 + Math.floor(random() * 2)
  return Array.from({ length }, (_, index) => {
    const bullet = marker === '-' ? '-' : `${index + 1}.`
    return `${bullet} ${capital(words(random, 2, 4))} **${words(random, 1, 1)}** ${words(random, 1, 3)}`
  }).join('\n')
}

function quote(random: Random): string {
  return `> ${capital(words(random, 6, 10))}, ${words(random, 3, 6)}.`
}

function table(random: Random): string {
  const rows = Array.from({ length: 4 }, () => {
    const share = (random() * 100).toFixed(1)
    return `| ${capital(words(random, 1, 2))} | ${Math.floor(random() * 900) + 100} | ${share}% |`
  })
  return ['| Place | Seats | Share |', '| --- | ---: | ---: |', ...rows].join('\n')
}

function words(random: Random, least: number, most: number): string {
  const length = least + Math.floor(random() * (most - least + 1))
  return Array.from({ length }, () => pick(random, vocabulary)).join(' ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function pick<T>(random: Random, choices: readonly T[]): T {
  const choice = choices[Math.floor(random() * choices.length)]
  if (choice === undefined) throw new RangeError('There is nothing to choose from.')
  return choice
}

/** mulberry32: small, and the same numbers on every machine. */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const vocabulary = `able account act age agree area argue ballot bench bridge budget build case centre chamber change
choice citizen city claim clear close common council count country court custom debate decide delegate district divide
draft duty early elect equal event evidence fact fair field figure final form free future gain general govern group
guide hall hold house idea inform join judge keep land large law lead learn letter level limit list local long majority
map mark measure member minor mountain name nation need new note number office old open order paper part party people
period place plan point power present press principle public question quiet range rate read reason record reform region
report right river rule school seat season second share side sign single small source speak stage state steppe street
student term third town trade turn union use value village voice vote water week whole wide word work world year`
  .split(/\s+/)
  .filter((word) => word !== '')

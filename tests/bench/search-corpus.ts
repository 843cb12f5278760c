/**
 * A course as large as a school's whole syllabus, with as many different words as one has: made of syllables of three
 * languages, of which few are frequent and most are rare.
 */

import { seeded } from './corpus.ts'

type Random = () => number

/** @returns lessons by path; each has as many slides as asked, of about as many words as those of a real course */
export function makeSyllabus(lessons: number, slides: number): Map<string, string> {
  const random = seeded(2026)
  const languages = Object.entries(syllables).map(([language, parts]) => ({ language, word: makeWords(random, parts) }))
  return new Map(
    Array.from({ length: lessons }, (_, index) => {
      const { language, word } = languages[index % languages.length]!
      const head = `---\ntitle: ${sentence(word, 4)}\nlanguage: ${language}\n---\n\n`
      const bodies = Array.from({ length: slides }, (_slide, at) => makeSlide(word, at))
      return [`lesson-${String(index + 1).padStart(3, '0')}.md`, `${head}${bodies.join('\n\n---\n\n')}\n`]
    }),
  )
}

function makeSlide(word: () => string, at: number): string {
  const heading = `## ${sentence(word, 7)}`
  if (at % 3 === 0) return [heading, `${sentence(word, 25)}.`, `${sentence(word, 25)}.`].join('\n\n')
  if (at % 3 === 1) return [heading, ...Array.from({ length: 6 }, () => `- ${sentence(word, 8)}`)].join('\n')
  const rows = Array.from({ length: 8 }, () => `| ${word()} ${word()} | ${sentence(word, 4)} |`)
  return [heading, '', `| ${word()} | ${word()} |`, '| --- | --- |', ...rows].join('\n')
}

function sentence(word: () => string, length: number): string {
  const text = Array.from({ length }, word).join(' ')
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Gives words as a language does: the tenth most frequent about a tenth as often as the first. */
function makeWords(random: Random, parts: readonly string[]): () => string {
  const words = Array.from({ length: 8000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => parts[Math.floor(random() * parts.length)]).join(''),
  )
  const sums: number[] = []
  let sum = 0
  for (let rank = 1; rank <= words.length; rank++) {
    sum += 1 / (rank + 5)
    sums.push(sum)
  }
  return () => {
    const wanted = random() * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return words[low]!
  }
}

const syllables: Readonly<Record<string, readonly string[]>> = {
  en: 'ba ce di fo gu ha in ko le mi no or pa qu re sa ti un vo ex tra ment tion ly er con state law part elect'.split(
    ' ',
  ),
  ru: 'па ре ми ко на то ло ни ра се ва ен ие ов ст за по при го су дар ство вы бор де пу тат ёл кий ция'.split(' '),
  kk: 'қа зақ стан мә жі ліс ел де өз ғы ның лар дер ұл үй шы па ла та сай лау дау ыс бір екі үш тө раға әң'.split(' '),
}

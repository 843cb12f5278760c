import { describe, expect, test } from 'vitest'
import { composeSite } from '../../../src/compose/compose-site.ts'
import type { Edition } from '../../../src/model.ts'
import { parseCourse } from '../../../src/parse/parse-course.ts'
import { localeFor } from '../../../src/render/locale.ts'
import { filesOf } from '../../parse/parse-text.ts'

async function site(texts: Record<string, string>, edition: Edition = 'student') {
  const { course } = await parseCourse(filesOf(texts))
  const pages = composeSite(course, localeFor, { theme: null, pdf: true, paper: null })
  return pages.find((one) => one.edition === edition)!
}

const source = (id: string, author: string) => ({
  id,
  title: `On ${id}`,
  author: [{ literal: author }],
  issued: { 'date-parts': [[2020]] },
})

const course = {
  'course.yaml': 'title: Two chambers\ndescription: What they are for.\nlessons: [one, two]',
  'glossary.csv':
    'term_en,term_kk,definition_en,sources\nSenate,Сенат,Upper house.,a\nakim,әкім,A governor.,unverified\nquota,,A share.,\nvoid,,Empty.,\n',
  'bibliography.json': JSON.stringify([source('a', 'Zhu'), source('b', 'Ames'), source('c', 'Bo'), source('d', 'Cy')]),
  'data/seats.csv': 'party,seats\nBlue,6\nGreen,2\n',
  'one/lesson.md':
    '---\nduration: 45\nobjectives: [Name both]\n---\n\n# One\n\n---\n\n## Houses {#houses}\n\n[[Senate]]\n\n::: only {.teacher}\n[[void]]\n:::\n\nNote:\n[@d]\n\n---\n\n## Hidden {.hidden #veiled}\n\n[[quota]]',
  'two/lesson.md':
    '---\nduration: 80\n---\n\n# Two\n\n---\n\n## Places {#places}\n\n[[Senate]] [[akim]] [@b]\n\n---\n\n## Seats {#seats source="[@b]"}\n\n::: hemicycle {src=data/seats.csv}\n:::\n\n::: only {.study}\nAs [@c] says.\n:::',
}

describe('the course page', () => {
  test('says what there is of each lesson, and how long all take', async () => {
    const { coursePage } = await site(course)
    expect(coursePage.facts).toEqual(['2 lessons', '2 h 5 min'])
    expect(coursePage.start).toEqual({ href: 'one/index.html', lesson: 'Lesson 1: One' })
    const [one, two] = coursePage.lessons
    expect(one).toMatchObject({
      kicker: 'Lesson 1',
      minutes: '45 min',
      slides: '2 slides',
      objectives: ['Name both'],
      readHref: 'one/index.html',
      deckHref: 'one/deck.html',
      offlineDeck: { href: 'one/deck-offline.html', label: 'Deck in one file', size: null },
    })
    expect(one!.pdfs.map(({ href }) => href)).toEqual(['one/slides.pdf', 'one/handout.pdf', 'one/worksheet.pdf'])
    expect(two!.pictureHtml.match(/h0/g)).toHaveLength(8) // its seats
    expect(one!.pictureHtml).toContain('opacity') // a pattern
  })

  test('sets one lesson, a few and many out differently', async () => {
    const amount = async (count: number) => {
      const lessons = Array.from({ length: count }, (_, index) => [`${index + 1}.md`, `# L${index}`] as const)
      return (await site(Object.fromEntries(lessons))).coursePage.amount
    }
    expect([await amount(1), await amount(8), await amount(9)]).toEqual(['one', 'few', 'many'])
    const { coursePage } = await site({ 'deck.md': '# Deck' })
    expect(coursePage.facts).toEqual([])
    expect(coursePage.lessons[0]).toMatchObject({ kicker: null, titleSaid: true })
    expect(coursePage.pages).toEqual([])
  })

  test('gives neighbours pictures of different kinds where they can have them', async () => {
    const both =
      '## S\n\n::: hemicycle {src=data/seats.csv}\n:::\n\n---\n\n## T\n\n::: chart {src=data/seats.csv x=party y=seats}\n:::'
    const { coursePage } = await site({
      'a.md': `# A\n\n${both}`,
      'b.md': `# B\n\n${both}`,
      'data/seats.csv': course['data/seats.csv'],
    })
    expect(coursePage.lessons.map(({ pictureHtml }) => /<rect/.test(pictureHtml))).toEqual([false, true])
  })

  test('does not picture for students what only teachers see', async () => {
    const text = '# A\n\n---\n\n## S\n\n::: only {.teacher}\n::: hemicycle {src=data/seats.csv}\n:::\n:::'
    const picture = async (edition: Edition) =>
      (await site({ 'a.md': text, 'data/seats.csv': course['data/seats.csv'] }, edition)).coursePage.lessons[0]!
        .pictureHtml
    expect((await picture('teacher')).match(/h0/g)).toHaveLength(8)
    expect(await picture('student')).not.toBe(await picture('teacher'))
  })
})

describe('the glossary', () => {
  test('has the terms that students see, in the order of the alphabet, each with its places', async () => {
    const { glossary } = await site(course)
    const terms = glossary!.groups.flatMap((group) => group.terms)
    expect(terms.map(({ name }) => name.text)).toEqual(['akim', 'Senate'])
    expect(terms[1]).toMatchObject({
      id: 'term-senate',
      definition: { text: 'Upper house.', language: null },
      forms: [{ languageName: 'Kazakh', language: 'kk', text: 'Сенат' }],
      sources: [{ href: 'sources.html#ref-a' }],
      unverified: false,
      uses: [
        { href: 'one/index.html#houses', label: 'Lesson 1', title: 'One' },
        { href: 'two/index.html#places', label: 'Lesson 2', title: 'Two' },
      ],
    })
    expect(terms[0]).toMatchObject({ unverified: true, hasSources: true })
    expect(glossary!.letters).toEqual([]) // two are seen at a glance
  })

  test('of teachers has what notes and hidden slides use, with the way to the deck where no page has it', async () => {
    const { glossary } = await site(course, 'teacher')
    const terms = glossary!.groups.flatMap((group) => group.terms)
    expect(terms.map(({ name }) => name.text)).toEqual(['akim', 'quota', 'Senate', 'void'])
    expect(terms[1]!.uses).toMatchObject([{ href: 'one/deck.html#/veiled' }])
  })

  test('is none without terms', async () => {
    expect((await site({ 'a.md': '# A' })).glossary).toBeNull()
  })
})

describe('the list of sources', () => {
  test('has what students can meet, also on the study page alone, with where it is first cited', async () => {
    const { sources } = await site(course)
    const entries = sources!.groups.flatMap((group) => group.entries)
    expect(entries.map(({ ref, uses, glossaryHref }) => [ref, uses.map(({ href }) => href), glossaryHref])).toEqual([
      ['ref-b', ['two/index.html#places'], null],
      ['ref-c', ['two/index.html#seats'], null],
      ['ref-a', [], 'glossary.html#term-senate'],
    ])
  })

  test('of teachers has what only notes cite', async () => {
    const { sources } = await site(course, 'teacher')
    expect(sources!.groups.flatMap((group) => group.entries).map(({ ref }) => ref)).toContain('ref-d')
  })

  test('that is long is parted by letters', async () => {
    const names = ['Ödön', 'Oak', '“Quoted”', '1995', 'Әлі', 'Abe', ...Array.from({ length: 12 }, (_, i) => `Z${i}`)]
    const { sources } = await site({
      'a.md': `# A\n\n---\n\n## S\n\n${names.map((_, index) => `[@s${index}]`).join(' ')}`,
      'bibliography.json': JSON.stringify(names.map((name, index) => source(`s${index}`, name))),
    })
    expect(sources!.letters.map(({ letter }) => letter)).toEqual(['#', 'A', 'O', 'Q', 'Z', 'Ә'])
    expect(sources!.groups.find(({ letter }) => letter?.letter === 'O')!.entries).toHaveLength(2)
  })
})

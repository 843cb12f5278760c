import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { withBuilt } from './build-course.ts'
import { lessons, realCourse } from './real-course.ts'

/*
 * The deck can be neither zoomed nor reflowed; the page to read is its conforming alternate version (WCAG 2.2), which it
 * is only as long as it says the same.
 */

/** What a reader learns from a piece of a page, drawings by their descriptions. */
type Said = { title: string; words: string; pictures: string[]; answers: string[]; links: string[] }

const fold = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim()

function said(title: Element | null, body: Element | null, link: (href: string) => string): Said {
  const copy = body?.cloneNode(true) as Element | undefined
  const all = (selector: string) => [...(copy?.querySelectorAll(selector) ?? [])]
  const pictures = [
    ...all('img').map((image) => image.getAttribute('alt') ?? ''),
    ...all('[role=img]').map((drawing) => drawing.getAttribute('aria-label') ?? ''),
  ]
  for (const drawing of all('svg')) drawing.remove()
  return {
    title: fold(title?.textContent),
    words: fold(copy?.textContent),
    pictures: [...new Set(pictures)],
    answers: all('[data-right],[data-accept]').map(
      (part) => part.getAttribute('data-right') ?? part.getAttribute('data-accept')!,
    ),
    links: all('a').map((a) => link(a.getAttribute('href') ?? '')),
  }
}

/** By slide id. */
function saidByDeck(html: string): Map<string, Said> {
  const { document } = parseHTML(html)
  for (const notes of document.querySelectorAll('aside.notes, .only-deck')) notes.remove()
  const sections = [...document.querySelectorAll('.slides section:not(.stack)')]
  const shown = sections.filter(
    (one) => one.getAttribute('data-visibility') !== 'hidden' && !one.querySelector('.sources'),
  )
  return new Map(
    shown.map((section) => [
      section.id,
      said(section.querySelector('.slide-title'), section.querySelector('.slide-body'), (href) => href),
    ]),
  )
}

function saidByStudy(html: string): Map<string, Said> {
  const { document } = parseHTML(html)
  for (const more of document.querySelectorAll('.read, .figure-numbers > summary, .part-notes, .points')) more.remove()
  const parts = [...document.querySelectorAll('.lesson-head[id], main > .part')]
  const asInDeck = (href: string) => href.replace(/(^|\/)index\.html(?=#|$)/, '$1deck.html')
  return new Map(
    parts.map((part) => [
      part.id,
      said(part.querySelector('h1,h2'), part.querySelector('.flowing > .slide-body'), asInDeck),
    ]),
  )
}

const sources = (html: string) =>
  [...parseHTML(html).document.querySelectorAll('.sources > li')].map((entry) => fold(entry.textContent))

describe('the page to read says what the deck says', () => {
  test.each(lessons)('in %s, slide by slide, in both editions', (lesson) =>
    realCourse(
      ({ text }) => {
        for (const edition of ['student', 'teacher']) {
          const [deck, study] = [text(`${edition}/${lesson}/deck.html`), text(`${edition}/${lesson}/index.html`)]
          const [there, here] = [saidByDeck(deck), saidByStudy(study)]
          expect(there.size).toBeGreaterThan(20)
          expect([...here.keys()]).toEqual([...there.keys()])
          for (const [id, words] of there) expect(here.get(id), `${edition}, ${id}`).toEqual(words)
          expect(sources(study)).toEqual(expect.arrayContaining(sources(deck)))
        }
      },
      { pdf: false },
    ),
  )

  test('and a word, a description or an answer that differs is noticed', () =>
    withBuilt(
      {
        'deck.md': '# Deck\n\n---\n\n## S {#s}\n\n![Alt](p.svg) text\n\n::: quiz Q?\n- [x] a\n- [ ] b\n:::',
        'p.svg': '<svg/>',
      },
      {},
      ({ text }) => {
        const deck = saidByDeck(text('student/deck/deck.html')).get('s')!
        const study = text('student/deck/index.html')
        expect(saidByStudy(study).get('s')).toEqual(deck)
        for (const [from, to] of [
          [' text<', ' test<'],
          ['"Alt"', '"Alt 2"'],
          ['data-right="A"', ''],
          ['tabindex="-1">S<', 'tabindex="-1">T<'],
        ] as const) {
          expect(study).toContain(from)
          expect(saidByStudy(study.replace(from, to)).get('s'), from).not.toEqual(deck)
        }
      },
    ))
})

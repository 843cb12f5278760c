import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { htmlOf, parseText } from './parse-text.ts'

const open = (tool: string) =>
  parseText(readFileSync(`tests/fixtures/foreign/${tool}/input.md`, 'utf8'), {}, ['leaf.png'])

test('a reveal-md deck opens unchanged: slides, stacks, notes, fragments, backgrounds, code steps, links', async () => {
  const { lesson, diagnostics } = await open('reveal-md')
  expect(diagnostics.filter((one) => one.severity === 'error')).toEqual([])
  expect(diagnostics.map((one) => one.rule)).toEqual(['foreign-key'])
  expect(lesson).toMatchObject({ title: 'Photosynthesis', theme: 'night' })
  const [first, light, deeper, end] = lesson.slides
  expect(lesson.slides.map(({ title, below, layout }) => [title, below, layout])).toEqual([
    ['Photosynthesis', false, 'title'],
    ['Light', false, 'default'],
    ['Deeper: chlorophyll', true, 'default'],
    ['The end', false, 'default'],
  ])
  expect(htmlOf(first)).toBe('<p>How plants make sugar</p>\n')
  expect(htmlOf(light)).toContain('<li class="fragment" data-fragment-index="2">Leaves catch light')
  expect(light!.notes).toHaveLength(1)
  expect(deeper!.reveal).toEqual({ 'data-transition': 'zoom', 'data-background-color': '#0b3d2e' })
  expect(htmlOf(deeper)).toContain('data-steps="1|3"')
  expect(end).toMatchObject({ id: 'end', classes: ['wide'], notes: [{}] })
  expect(htmlOf(end)).toContain(`<a href="#${first!.id}">Back to the start</a>`)
  expect(htmlOf(end)).toContain(`<a href="#${deeper!.id}">to the leaf</a>`)
})

test('Markdown of reveal.js opens unchanged, raw HTML of Reveal’s own classes too', async () => {
  const { lesson, diagnostics } = await open('reveal-js')
  expect(diagnostics).toEqual([])
  const [one, two] = lesson.slides
  expect(htmlOf(one)).toContain('class="fragment highlight-red"')
  expect(htmlOf(one)).toContain('<img src="../leaf.png" alt="A leaf" class="r-stretch">')
  expect(two!.reveal).toEqual({ 'data-auto-animate': '', 'data-background-color': 'aquamarine' })
  expect(htmlOf(two)).toContain('<p class="fragment current-visible">Second</p>')
  expect(htmlOf(two)).toContain('class="align-center"')
  expect(two!.notes).toHaveLength(1)
})

test('decks of other tools open as far as they are Markdown, and say what is left behind', async () => {
  const slidev = await open('slidev')
  expect(slidev.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
  expect(slidev.lesson.slides.map((slide) => slide.title)).toEqual(['Photosynthesis', 'Light'])
  expect(htmlOf(slidev.lesson.slides[1])).toContain('data-steps="2|3"')
  const marp = await open('marp')
  expect(marp.rules).toEqual(['foreign-key', 'foreign-key'])
  expect(marp.lesson.slides.map((slide) => slide.title)).toEqual(['Photosynthesis', 'Light'])
})

test('columns and notes of a Pandoc deck are understood as Pandoc writes them', async () => {
  const { lesson, diagnostics } = await open('pandoc')
  expect(diagnostics.map((one) => one.rule)).toEqual(['foreign-key'])
  expect(lesson.slides.map((slide) => slide.layout)).toEqual(['title', 'default'])
  expect(lesson.slides[1]).toMatchObject({ id: 'light', notes: [{}], blocks: [{ name: 'columns' }] })
})

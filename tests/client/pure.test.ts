import { expect, test } from 'vitest'
import { findSlides, searchEntry } from '../../src/client/deck/find-slides.ts'
import { lineRanges } from '../../src/client/deck/line-ranges.ts'
import { pacing, plannedSeconds } from '../../src/client/deck/speaker/pacing.ts'
import { usesKey } from '../../src/client/keys/control-keys.ts'
import { shortcutName, typesCharacter } from '../../src/client/keys/shortcut-name.ts'
import { recall, remember } from '../../src/client/settings/remember.ts'
import { formatClock, formatElapsed, planMinutes } from '../../src/client/time/format-time.ts'
import { readTimer, resetTimer, timerSeconds, toggleTimer } from '../../src/client/time/timer.ts'
import { fillWord } from '../../src/text/fill-word.ts'
import { fold } from '../../src/text/fold.ts'

test('a field needs every key, a button only Space and Enter, a link only Enter', () => {
  const keys = [' ', 'Enter', 'ArrowRight', 'PageDown', 'b']
  expect(keys.filter((key) => usesKey('field', key))).toEqual(keys)
  expect(keys.filter((key) => usesKey('button', key))).toEqual([' ', 'Enter'])
  expect(keys.filter((key) => usesKey('link', key))).toEqual(['Enter'])
  expect(keys.filter((key) => usesKey('none', key))).toEqual([])
})

test('a clicker moves on while a video has focus', () => {
  expect(usesKey('media', 'PageDown')).toBe(false)
  expect(usesKey('media', 'ArrowRight')).toBe(true)
})

test('a shortcut is the same key on Latin, Russian and Kazakh keyboards', () => {
  expect(shortcutName({ key: 'm', code: 'KeyM' })).toBe('m')
  expect(shortcutName({ key: 'M', code: 'KeyM' })).toBe('m')
  expect(shortcutName({ key: 'ь', code: 'KeyM' })).toBe('m')
  expect(shortcutName({ key: 'm', code: 'Semicolon' })).toBe('m') // AZERTY
  expect(shortcutName({ key: '?', code: 'Digit7' })).toBe('?')
  expect(shortcutName({ key: 'F', code: 'KeyF', ctrlKey: true })).toBe('ctrl+F')
  expect(shortcutName({ key: 'd', code: 'KeyD', altKey: true })).toBe('')
})

test('letters, figures and signs can be switched off; Space and named keys stay', () => {
  expect(['b', '.', '7', 'ә'].every((key) => typesCharacter({ key }))).toBe(true)
  expect([' ', 'PageDown', 'F1', 'Escape'].some((key) => typesCharacter({ key }))).toBe(false)
})

test('search folds case, accents and Kazakh letters, and knows the way back', () => {
  expect(fold('ҚАЗАҚСТАН Ёлка').text).toBe('казакстан елка')
  expect(fold('Қазақ').text).toBe(fold('казак').text)
  const { text, at } = fold('ﬁne Æon')
  expect(text).toBe('fine aeon')
  expect('ﬁne Æon'.slice(at[text.indexOf('aeon')], at[text.indexOf('on')])).toBe('Æ')
})

const deck = [
  { title: 'The Senate', text: 'Fifty senators approve laws (draft).' },
  { title: 'Laws', text: 'The Mazhilis drafts them; Қазақстан Республикасы.' },
  { title: 'End', text: 'Laws and drafts' },
].map(searchEntry)

test('a slide is found when it holds all words, title hits first', () => {
  expect(findSlides(deck, 'laws').map((hit) => hit.index)).toEqual([1, 0, 2])
  expect(findSlides(deck, 'drafts laws').map((hit) => hit.index)).toEqual([1, 2])
  expect(findSlides(deck, '  ')).toEqual([])
  expect(findSlides(deck, 'zebra')).toEqual([])
})

test('a hit shows the original words around it', () => {
  expect(findSlides(deck, 'казакстан')[0]).toMatchObject({ match: 'Қазақстан', after: ' Республикасы.' })
})

test('signs that mean something to a regular expression are plain text', () => {
  expect(findSlides(deck, '(draft).')[0]?.match).toBe('(draft).')
  expect(findSlides(deck, '.*[')).toEqual([])
})

test('code steps name lines singly and in ranges', () => {
  expect([...lineRanges('2-3,7')]).toEqual([2, 3, 7])
  expect(lineRanges('*').size).toBe(0)
  expect(lineRanges('').size).toBe(0)
  expect(lineRanges('1-99999999').size).toBe(1000)
})

test('one is on time while the time of the slide is running', () => {
  const planned = [60, 120, 180]
  expect(pacing(planned, 1, 60)).toMatchObject({ state: 'on-time', plannedUntilEnd: 180, plannedInAll: 360 })
  expect(pacing(planned, 1, 180)?.state).toBe('on-time')
  expect(pacing(planned, 1, 300)).toMatchObject({ state: 'behind', minutes: 2 })
  expect(pacing(planned, 2, 60)).toMatchObject({ state: 'ahead', minutes: 2 })
  expect(pacing(planned, 1, 200)?.state).toBe('on-time')
})

test('without a plan there is no pacing', () => {
  expect(pacing([0, 0], 1, 500)).toBeNull()
  expect([plannedSeconds(undefined), plannedSeconds('x'), plannedSeconds('90')]).toEqual([0, 0, 90])
})

test('the watch stops, goes on, and starts anew', () => {
  const going = readTimer(null, 1000)
  expect(timerSeconds(going, 61_000)).toBe(60)
  const stopped = toggleTimer(going, 61_000)
  expect(timerSeconds(stopped, 999_000)).toBe(60)
  expect(timerSeconds(toggleTimer(stopped, 100_000), 105_000)).toBe(65)
  expect(timerSeconds(resetTimer(going, 61_000), 62_000)).toBe(1)
  expect(readTimer(JSON.stringify(stopped), 5)).toEqual(stopped)
  expect(readTimer('{"since":"x"}', 5)).toEqual({ since: 5, before: 0 })
})

test('times are written as the language writes them', () => {
  const noon = new Date('2026-03-02T14:05:00Z')
  expect(formatClock(noon, 'ru', 'UTC')).toBe('14:05')
  expect(formatClock(noon, 'en-US', 'UTC').replace(/\s/u, ' ')).toBe('2:05 PM')
  expect([7, 750, 3723].map(formatElapsed)).toEqual(['0:07', '12:30', '1:02:03'])
  expect([planMinutes(90), planMinutes(180)]).toEqual([1.5, 3])
})

test('words take numbers in the plural form and figures of the language', () => {
  const slides = { one: '{n} слайд', few: '{n} слайда', many: '{n} слайдов', other: '{n} слайда' }
  expect([1, 3, 5].map((n) => fillWord(slides, { n }, 'ru'))).toEqual(['1 слайд', '3 слайда', '5 слайдов'])
  expect(fillWord('{n} of {total} {else}', { n: 1.5, total: 3 }, 'ru')).toBe('1,5 of 3 {else}')
})

test('a browser that refuses storage loses nothing but the memory', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  expect(() => remember('theme', 'night', refuse)).not.toThrow()
  expect(recall('theme', refuse)).toBeNull()
})

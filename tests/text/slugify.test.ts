import { expect, test } from 'vitest'
import { slugify } from '../../src/text/slugify.ts'

test('Kazakh and Russian titles become addresses in Latin letters', () => {
  expect(slugify('Қазақстан Республикасының Парламенті')).toBe('qazaqstan-respublikasynyng-parlamenti')
  expect(slugify('Ещё один съезд: выборы')).toBe('eshchyo-odin-sezd-vybory')
})

test('a title has one address, however its letters were typed', () => {
  const typed = 'Ёлка и Мәжіліс: café'
  expect(slugify(typed.normalize('NFD'))).toBe(slugify(typed.normalize('NFC')))
})

test('an apostrophe joins a word, any other sign parts it', () => {
  expect(slugify('What’s a voter’s choice? — 50 %/2')).toBe('whats-a-voters-choice-50-2')
})

test('a title in letters that have no Latin twin has no address', () => {
  expect(slugify('议会')).toBe('')
  expect(slugify('👩‍🏫')).toBe('')
})

test('a long title is cut to 64 letters, and never ends in a hyphen', () => {
  expect(slugify(`${'a'.repeat(63)} b`)).toBe('a'.repeat(63))
})

import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha256 } from '../../src/text/sha256.ts'

const bySystem = (text: string) => createHash('sha256').update(text).digest('base64')

test('a text has the hash that browsers and the system give it, whatever its length and letters', () => {
  for (let length = 0; length < 200; length++) {
    const text = 'a'.repeat(length)
    expect(sha256(text), String(length)).toBe(bySystem(text))
  }
  for (const text of ['Қазақстан', '𝒳 – “x”', 'let a = `</p>`\n'.repeat(5000)])
    expect(sha256(text)).toBe(bySystem(text))
})

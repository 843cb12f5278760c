import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { bundleAssets } from '../../src/write/bundle-assets.ts'
import { projectFolder, projectVersion } from '../../src/write/project-folder.ts'

const bundle = await bundleAssets()

test('every style sheet and script is there, with all that it loads and nothing of another host', () => {
  const { folder, assets } = bundle
  for (const [name, { file, loads }] of Object.entries(assets)) {
    expect(file).toMatch(new RegExp(`^${name.replace(/\.\w+$/, '')}-[A-Z\\d]{8}${/\.\w+$/.exec(name)![0]}$`))
    for (const path of [file, ...loads]) expect(existsSync(join(folder, path)), path).toBe(true)
    if (!file.endsWith('.css')) continue
    const named = [...readFileSync(join(folder, file), 'utf8').matchAll(/url\("?(?!data:|#)([^")]+)"?\)/g)]
    expect(named.map((match) => join(dirname(file), match[1]!)).filter((path) => !loads.includes(path))).toEqual([])
  }
})

test('fonts come in the one format that every browser with these decks reads', () => {
  const fonts = readdirSync(join(bundle.folder, 'fonts'))
  expect(fonts.filter((name) => !name.endsWith('.woff2'))).toEqual([])
  expect(fonts.some((name) => name.startsWith('KaTeX'))).toBe(true)
})

test('only the style sheet of mathematics loads its fonts', () => {
  const { 'math.css': math, ...others } = bundle.assets
  expect(math.loads.every((path) => path.startsWith('fonts/KaTeX'))).toBe(true)
  expect(Object.values(others).flatMap((asset) => asset.loads.filter((path) => /katex/i.test(path)))).toEqual([])
})

test('scripts are classic ones, since browsers refuse modules from a file', () => {
  for (const name of ['deck.js', 'speaker.js', 'early.js'] as const)
    expect(readFileSync(join(bundle.folder, bundle.assets[name].file), 'utf8')).not.toMatch(/^\s*(?:import|export)\b/m)
})

test('what stands in a page does not end its element, and its hash is of what stands there', () => {
  const inPage = Object.values(bundle.assets).filter(({ text }) => text !== undefined)
  expect(inPage.length).toBeGreaterThan(5)
  for (const { file, text, hash } of inPage) {
    expect(text, file).not.toMatch(/<\/(?:script|style)|<!--/i)
    expect(hash, file).toBe(createHash('sha256').update(text!).digest('base64'))
  }
})

test('what is bundled once is found again', async () => {
  expect(await bundleAssets()).toEqual(bundle)
})

test('the program knows where it lives', () => {
  expect(existsSync(join(projectFolder(), 'templates/deck.hbs'))).toBe(true)
  expect(projectVersion()).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version)
})

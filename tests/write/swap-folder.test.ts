import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildSync } from 'esbuild'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NotOurFolder, recoverFolder, removeStage, stageFolder, swapFolder } from '../../src/write/swap-folder.ts'

let folder: string
let target: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rostrum-swap-'))
  target = join(folder, 'dist')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function publish(text: string, names = ['a', 'b', 'c']): void {
  const stage = stageFolder(target)
  for (const name of names) writeFileSync(join(stage, name), text)
  swapFolder(stage, target)
}

test('a finished folder takes the place of the old one, and nothing else is left', () => {
  publish('one')
  publish('two')
  expect(readFileSync(join(target, 'a'), 'utf8')).toBe('two')
  expect(readdirSync(folder)).toEqual(['dist'])
})

test('a folder that Rostrum did not make is not replaced', () => {
  mkdirSync(target)
  writeFileSync(join(target, 'thesis.doc'), 'years of work')
  expect(() => stageFolder(target)).toThrow(NotOurFolder)
  expect(readFileSync(join(target, 'thesis.doc'), 'utf8')).toBe('years of work')
  const empty = join(folder, 'empty')
  mkdirSync(empty)
  removeStage(stageFolder(empty))
})

test('a staging folder that did not get its turn leaves no trace', () => {
  removeStage(stageFolder(target))
  expect(readdirSync(folder)).toEqual([])
})

test('whenever a build is killed, the old or the new site is there, whole', async () => {
  const script = join(folder, 'publish.mjs')
  buildSync({
    stdin: {
      contents: `
        import { writeFileSync } from 'node:fs'
        import { join } from 'node:path'
        import { recoverFolder, stageFolder, swapFolder } from './src/write/swap-folder.ts'
        recoverFolder(process.argv[2])
        console.log('begun')
        for (let number = 0; ; number++) {
          const stage = stageFolder(process.argv[2])
          for (let file = 0; file < 8; file++) writeFileSync(join(stage, 'f' + file), String(number) + process.pid)
          swapFolder(stage, process.argv[2])
        }`,
      resolveDir: '.',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile: script,
  })
  publish('first', ['f0', 'f1', 'f2', 'f3', 'f4', 'f5', 'f6', 'f7'])
  for (let round = 0; round < 12; round++) {
    const child = spawn(process.execPath, [script, target], { stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise((resolve) => child.stdout.once('data', resolve))
    await new Promise((resolve) => setTimeout(resolve, 20 + round * 7)) // the moment does not matter, that it varies does
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
    recoverFolder(target)
    const files = readdirSync(target).filter((name) => name.startsWith('f'))
    expect(files).toHaveLength(8)
    expect(new Set(files.map((name) => readFileSync(join(target, name), 'utf8'))).size).toBe(1)
  }
  expect(readdirSync(folder).sort()).toEqual(['dist', 'publish.mjs'])
  expect(existsSync(join(target, '.rostrum'))).toBe(true)
})

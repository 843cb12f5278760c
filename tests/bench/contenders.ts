/** The commands that are timed. Every contender reads the same Markdown and writes to a folder of its own. */

import { existsSync, readdirSync } from 'node:fs'
import { basename, delimiter, join } from 'node:path'
import type { Contender } from './alternate.ts'
import { benchScript, projectFolder } from './project.ts'
import type { Command } from './run-process.ts'

const launcher = join(projectFolder, 'src', 'cli', 'launch.mjs')

/** Our build of the web pages, without PDFs. */
export const ourHtml: Contender = {
  name: 'Rostrum',
  commands: (input, output) => [[process.execPath, launcher, input, '--no-pdf', '--out', output]],
}

/** Our whole build: web pages and slides.pdf of both editions. */
export const ourPdf: Contender = {
  name: 'Rostrum',
  commands: (input, output) => [[process.execPath, launcher, input, '--out', output]],
}

/** Others that make HTML; one whose program is not there is named all the same. */
export function htmlContenders(): Contender[] {
  return [
    installed('Marp CLI', 'marp', (marp, input, output) => [
      isFile(input)
        ? [marp, '--no-stdin', '-o', join(output, 'out.html'), input]
        : [marp, '--no-stdin', '-I', input, '-o', output],
    ]),
    installed('Pandoc', 'pandoc', (pandoc, input, output) =>
      filesOf(input).map((file) => pandocOf(pandoc, file, output)),
    ),
    installed('reveal-md', 'reveal-md', (revealMd, input, output) => [[revealMd, input, '--static', output]]),
    {
      name: 'marked + highlight.js',
      commands: (input, output) => [[process.execPath, benchScript('floor.mjs'), output, ...filesOf(input)]],
    },
  ]
}

function installed(
  name: string,
  program: string,
  commands: (path: string, input: string, output: string) => readonly Command[],
): Contender {
  const path = findProgram(program)
  return { name, commands: path === null ? null : (input, output) => commands(path, input, output) }
}

function pandocOf(pandoc: string, file: string, output: string): Command {
  const html = join(output, basename(file).replace(/\.md$/, '.html'))
  return [pandoc, '-t', 'revealjs', '-s', '--metadata', `pagetitle=${basename(file)}`, '-o', html, file]
}

/** Looks in the folder named by ROSTRUM_BENCH_TOOLS, then on PATH. */
function findProgram(name: string): string | null {
  const tools = process.env.ROSTRUM_BENCH_TOOLS
  const folders = [
    ...(tools === undefined ? [] : [join(tools, 'node_modules', '.bin')]),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : ['']
  const places = folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
  return places.find((place) => existsSync(place)) ?? null
}

function filesOf(input: string): string[] {
  return isFile(input)
    ? [input]
    : readdirSync(input)
        .sort()
        .map((name) => join(input, name))
}

function isFile(input: string): boolean {
  return input.endsWith('.md')
}

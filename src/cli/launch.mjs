#!/usr/bin/env node

/**
 * Starts the program: bundles build.ts once and runs the bundle.
 *
 * Node 20 does not run TypeScript, and a transpiler at every start costs more than building a lesson does. So the
 * bundle is kept in node_modules/.cache and made anew only when a source file changed.
 */

import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
const cache = join(root, 'node_modules', '.cache', 'rostrum')

const [first, second] = process.argv.slice(2)
const hasEntry = first === '--entry' && second !== undefined
const entry = hasEntry ? second : 'build.ts'
const args = process.argv.slice(hasEntry ? 4 : 2)

const bundle = join(cache, `run-${fingerprint()}`)
const file = join(bundle, 'main.js')
if (!existsSync(file)) await makeBundle()

const program = await import(pathToFileURL(file).href)
if (program.main) process.exitCode = await program.main(args)

/** Changes whenever a file that goes into the bundle does. */
function fingerprint() {
  const hash = createHash('sha256').update(`${entry} ${process.version}`)
  for (const path of sources()) {
    const { size, mtimeMs } = statSync(join(root, path))
    hash.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

/** @returns {string[]} */
function sources() {
  const own = [entry, 'build.ts', 'package.json', 'package-lock.json'].filter((path) => existsSync(join(root, path)))
  const below = ['src', 'templates', ...(hasEntry ? [dirname(entry)] : [])].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:ts|mjs|hbs|json)$/.test(name))
      .map((name) => join(folder, name)),
  )
  return [...own, ...below].sort()
}

async function makeBundle() {
  assertWritable()
  const { build } = await import('esbuild')
  const { templatesForEsbuild } = await import('./templates-plugin.mjs')
  const unfinished = `${bundle}.${process.pid}`
  await build({
    entryPoints: { main: join(root, entry) },
    outdir: unfinished,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'error',
    // Large, or loaded by path, or only now and then: left where npm put them.
    external: ['esbuild', 'puppeteer', 'puppeteer-core', '@puppeteer/browsers', 'pdfjs-dist'],
    plugins: [templatesForEsbuild(root)],
    banner: {
      js: "import { createRequire as rostrumRequire } from 'node:module'; const require = rostrumRequire(import.meta.url);",
    },
  })
  removeOld()
  try {
    renameSync(unfinished, bundle)
  } catch {
    rmSync(unfinished, { recursive: true, force: true }) // another start was quicker
  }
}

/** One user may install Rostrum for many, who cannot write beside its packages. */
function assertWritable() {
  try {
    mkdirSync(cache, { recursive: true })
    accessSync(cache, constants.W_OK)
  } catch {
    console.error(
      `Rostrum keeps its bundle in ${cache}, and you may not write there.\n` +
        'Ask whoever installed it to build any course once; from then on everybody can.',
    )
    process.exit(4)
  }
}

/** Bundles of earlier sources; those of the last hour may still be running. */
function removeOld() {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name)
    if (/^run-/.test(name) && !path.startsWith(bundle) && Date.now() - statSync(path).mtimeMs > 3_600_000) {
      rmSync(path, { recursive: true, force: true })
    }
  }
}

import { createHash } from 'node:crypto'
import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { basename, join, relative, sep } from 'node:path'
import type { AssetName } from '../render/render-site.ts'
import { projectFolder } from './project-folder.ts'

/** A style sheet or script with what it loads in turn, as paths inside the assets folder. */
export type Asset = {
  readonly file: string
  readonly loads: readonly string[]
  /** What it says, of those that stand in a page instead of beside it. */
  readonly text?: string
  /** SHA-256 of that, in base64. */
  readonly hash?: string
}

export type { AssetName }

/** Where the bundles lie, and their names with content hashes. */
export type AssetBundle = { readonly folder: string; readonly assets: Readonly<Record<AssetName, Asset>> }

const entries = {
  'deck.css': 'templates/styles/deck.css',
  'print.css': 'templates/styles/print.css',
  'paper.css': 'templates/styles/paper/paper.css',
  'course.css': 'templates/styles/course.css',
  'study.css': 'templates/styles/study.css',
  'math.css': 'templates/styles/math.css',
  'deck.js': 'src/client/deck/main.ts',
  'speaker.js': 'src/client/deck/speaker/main.ts',
  'search.js': 'src/client/search/main.ts',
  'early.js': 'src/client/deck/early.ts',
  'study.js': 'src/client/study/main.ts',
  'course.js': 'src/client/course/main.ts',
  'worker.js': 'src/client/worker/main.ts',
  'early-reading.js': 'src/client/settings/early.ts',
} as const satisfies Partial<Record<AssetName, string>>

/** Files that are taken as they are. */
const asTheyAre = {
  'icon.svg': 'templates/icons/icon.svg',
  'icon-192.png': 'templates/icons/icon-192.png',
  'icon-512.png': 'templates/icons/icon-512.png',
  'maskable-512.png': 'templates/icons/maskable-512.png',
  'touch-180.png': 'templates/icons/touch-180.png',
} as const satisfies Partial<Record<AssetName, string>>

/** What stands in a page itself, be it one that is a single file. */
const inPage: ReadonlySet<string> = new Set<AssetName>([
  'early.js',
  'early-reading.js',
  'deck.css',
  'study.css',
  'course.css',
  'math.css',
  'deck.js',
  'speaker.js',
  'worker.js',
  'icon.svg',
])

/** In the folder of a bundle, and written last: where it is, the bundle is whole. */
const listName = 'assets.json'

/** Bundles styles, fonts and scripts of the pages, or finds them where the last build left them. */
export async function bundleAssets(): Promise<AssetBundle> {
  const root = projectFolder()
  const name = `assets-${fingerprint(root)}`
  const places = cacheFolders(root).map((cache) => join(cache, name))
  const made = places.find((folder) => existsSync(join(folder, listName)))
  const folder = made ?? places.find((place) => mayWrite(join(place, '..'))) ?? places[0]!
  if (made === undefined) await makeBundle(root, folder)
  return { folder, assets: JSON.parse(readFileSync(join(folder, listName), 'utf8')) }
}

/** Beside the packages, or where the user's programs keep such things: not where others write, for this is run. */
function cacheFolders(root: string): string[] {
  return [join(root, 'node_modules', '.cache', 'rostrum'), join(homedir(), '.cache', 'rostrum')]
}

function mayWrite(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function fingerprint(root: string): string {
  const hash = createHash('sha256')
  for (const folder of ['src/client', 'src/text', 'templates/styles', 'templates/icons']) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const { size, mtimeMs } = statSync(join(root, folder, name))
      hash.update(`${folder}/${name} ${size} ${mtimeMs}\n`)
    }
  }
  // What is bundled and how: this file says it, and the lock which packages go in.
  for (const file of ['src/write/bundle-assets.ts', 'package-lock.json']) hash.update(readFileSync(join(root, file)))
  return hash.digest('hex').slice(0, 16)
}

async function makeBundle(root: string, folder: string): Promise<void> {
  const { build } = await import('esbuild')
  const unfinished = `${folder}.${process.pid}`
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(entries).map(([name, path]) => ({ in: path, out: name.replace(/\.\w+$/, '') })),
    outdir: unfinished,
    entryNames: '[name]-[hash]',
    assetNames: 'fonts/[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'iife', // browsers refuse module scripts from file://
    target: ['chrome105', 'firefox110', 'safari16'],
    metafile: true,
    legalComments: 'linked',
    logLevel: 'error',
    loader: { '.woff2': 'file', '.svg': 'dataurl' },
    plugins: [onlyWoff2],
  })
  const assets: Record<string, Asset> = {}
  for (const [output, { entryPoint, imports }] of Object.entries(metafile.outputs)) {
    const name = Object.entries(entries).find(([, path]) => path === entryPoint)?.[0]
    const inside = (path: string) => relative(unfinished, join(root, path)).split(sep).join('/')
    if (name)
      assets[name] = {
        file: inside(output),
        loads: imports.filter((one) => !one.external).map(({ path }) => inside(path)),
        ...asText(name, readFileSync(join(root, output), 'utf8')),
      }
  }
  for (const [name, path] of Object.entries(asTheyAre)) {
    const bytes = readFileSync(join(root, path))
    const mark = createHash('sha256').update(bytes).digest('hex').slice(0, 8).toUpperCase()
    const file = name.replace('.', `-${mark}.`)
    copyFileSync(join(root, path), join(unfinished, file))
    assets[name] = { file, loads: [], ...asText(name, bytes.toString()) }
  }
  writeFileSync(join(unfinished, listName), JSON.stringify(assets))
  removeOld(folder)
  try {
    renameSync(unfinished, folder)
  } catch {
    rmSync(unfinished, { recursive: true, force: true }) // another build was quicker
  }
}

function asText(name: string, contents: string): Pick<Asset, 'text' | 'hash'> {
  if (!inPage.has(name)) return {}
  const text = contents.trim()
  return { text, hash: createHash('sha256').update(text).digest('base64') }
}

/** KaTeX names its fonts in three formats; every browser that can show a deck reads the first. */
const onlyWoff2: import('esbuild').Plugin = {
  name: 'only-woff2',
  setup(build) {
    build.onLoad({ filter: /katex(?:\.min)?\.css$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\(["'][^"']*["']\)/g, ''),
      loader: 'css',
    }))
  },
}

function removeOld(folder: string): void {
  const cache = join(folder, '..')
  for (const name of readdirSync(cache)) {
    const old = /^assets-/.test(name) && !name.startsWith(basename(folder))
    if (old && Date.now() - statSync(join(cache, name)).mtimeMs > 3_600_000) {
      rmSync(join(cache, name), { recursive: true, force: true })
    }
  }
}

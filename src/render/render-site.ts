import type { EditionPages, LessonPages } from '../compose/compose-site.ts'
import type { PaperFrame } from '../compose/paper/paper-views.ts'
import type { PageAssets, PrintPage } from '../compose/views.ts'
import type { Edition, Lesson } from '../model.ts'
import { formatSize } from '../text/format-size.ts'
import { renderCoursePage, renderGlossary, renderSourcesPage } from './render-course-pages.ts'
import { renderDeck, renderPrintDeck } from './render-deck.ts'
import { renderManifest } from './render-manifest.ts'
import { renderMissing } from './render-offline.ts'
import { renderHandout, renderTeacherPaper, renderWorksheet } from './render-papers.ts'
import { renderSearchIndex } from './render-search-index.ts'
import { renderStudy } from './render-study.ts'

/** What is bundled for pages. */
export const assetNames = [
  'deck.css',
  'print.css',
  'paper.css',
  'course.css',
  'study.css',
  'math.css',
  'deck.js',
  'speaker.js',
  'early.js',
  'study.js',
  'course.js',
  'search.js',
  'worker.js',
  'early-reading.js',
  'icon.svg',
  'icon-192.png',
  'icon-512.png',
  'maskable-512.png',
  'touch-180.png',
] as const

/** Bundled styles and scripts by name: where each lies in the assets folder. */
export type BundledAssets = Readonly<Record<AssetName, BundledAsset>>
/** Where a file lies, and what it says with its SHA-256 in base64 where it stands in a page. */
export type BundledAsset = { readonly file: string; readonly text?: string; readonly hash?: string }
export type AssetName = (typeof assetNames)[number]

/** A page to print, and which PDF it becomes. */
export type PrintableDeck = {
  /** `student/01-lesson/slides.pdf`. */
  readonly path: string
  readonly edition: Edition
  readonly lesson: Lesson
  readonly page: PrintPage
  readonly title: string
  readonly slideIds: readonly string[]
}

/** What printing found out and made, as far as pages need it; PDFs by path, fits by lesson and slide. */
export type Printed = {
  readonly pdfs: ReadonlyMap<string, Uint8Array>
  /** By `<edition>/<lesson>#<slide>`: how far the text of a `.fit` slide was made smaller. */
  readonly fits: ReadonlyMap<string, number>
}

/** A file of the site and where it goes: `student/01-lesson/deck.html`. */
export type SiteFile = {
  readonly path: string
  readonly contents: string | Uint8Array
  /** The lesson of a page that is a single file: what it names is still to be put into it. */
  readonly oneFile?: Lesson
  /** Of a service worker: the page for what it does not keep. The list of what it keeps is put before it at the end. */
  readonly missingHtml?: string
}

/** Every slides PDF of the site, as a page to print. */
export async function renderPrintDecks(site: readonly EditionPages[], assets: BundledAssets): Promise<PrintableDeck[]> {
  const pages: PrintableDeck[] = []
  for (const { edition, lessons } of site) {
    for (const { lesson, print, math } of lessons) {
      if (print === null) continue
      pages.push({
        path: pdfPath(edition, lesson),
        edition,
        lesson,
        page: await renderPrintDeck(print, pageAssets(assets, '../', 'print.css', math)),
        title: print.documentTitle,
        slideIds: print.slides.map((slide) => slide.id),
      })
    }
  }
  return pages
}

/** A page of paper to print, and which PDF it becomes. */
export type PrintablePaper = {
  /** `student/01-lesson/handout.pdf`. */
  readonly path: string
  readonly edition: Edition
  readonly lesson: Lesson
  readonly page: PrintPage
  readonly title: string
}

/**
 * Handouts, worksheets and the teacher's pages, as pages to print.
 *
 * @param fits - by `<edition>/<lesson>#<slide>`, as measured on the slides themselves
 */
export async function renderPapers(
  site: readonly EditionPages[],
  assets: BundledAssets,
  fits: ReadonlyMap<string, number>,
): Promise<PrintablePaper[]> {
  const printable: PrintablePaper[] = []
  for (const { edition, lessons } of site) {
    for (const { lesson, papers, math } of lessons) {
      if (papers === null) continue
      const style = pageAssets(assets, '../', 'paper.css', math)
      const own = fitsOf(edition, lesson, fits)
      const { handout, worksheet, teacher } = papers
      const pages: [name: string, page: PaperFrame | null, html: Promise<string> | null][] = [
        ['handout', handout, handout && renderHandout(handout, style, own)],
        ['worksheet', worksheet, worksheet && renderWorksheet(worksheet, style)],
        ['teacher', teacher, teacher && renderTeacherPaper(teacher, style, own)],
      ]
      for (const [name, page, html] of pages) {
        if (page === null || html === null) continue
        printable.push({
          path: `${edition}/${lesson.slug}/${name}.pdf`,
          edition,
          lesson,
          page: { html: await html, places: [lesson.at] },
          title: page.documentTitle,
        })
      }
    }
  }
  return printable
}

function fitsOf(edition: Edition, lesson: Lesson, fits: ReadonlyMap<string, number>): Map<string, number> {
  return new Map(
    lesson.slides.flatMap(({ id }) => {
      const fit = fits.get(`${edition}/${lesson.slug}#${id}`)
      return fit === undefined ? [] : [[id, fit] as const]
    }),
  )
}

/** Every page of the site, one after the other, so that one is written while the next is made. */
export async function* renderSite(
  site: readonly EditionPages[],
  assets: BundledAssets,
  printed: Printed | null,
): AsyncGenerator<SiteFile> {
  for (const { edition, lessons, coursePage, glossary, sources, search } of site) {
    for (const one of lessons) {
      yield { path: `${edition}/${one.lesson.slug}/deck.html`, contents: await renderLessonDeck(one, assets, printed) }
      yield {
        path: `${edition}/${one.lesson.slug}/index.html`,
        contents: await renderLessonStudy(one, assets, printed),
      }
      yield {
        path: `${edition}/${one.lesson.slug}/deck-offline.html`,
        contents: await renderOneFileDeck(one, assets, printed),
        oneFile: one.lesson,
      }
      for (const [path, contents] of printed?.pdfs ?? [])
        if (path.startsWith(`${edition}/${one.lesson.slug}/`)) yield { path, contents }
    }
    yield { path: `${edition}/search-index.js`, contents: renderSearchIndex(search) }
    const page = withPdfs(coursePage, (href) => printed?.pdfs.get(`${edition}/${href}`)?.length ?? null)
    const own = readingAssets(assets, '', 'course', false)
    yield { path: `${edition}/index.html`, contents: renderCoursePage(page, own) }
    if (glossary) yield { path: `${edition}/glossary.html`, contents: renderGlossary(glossary, own) }
    if (sources) yield { path: `${edition}/sources.html`, contents: renderSourcesPage(sources, own) }
    const icon = (name: AssetName) => `assets/${assets[name].file}`
    const icons = { small: icon('icon-192.png'), large: icon('icon-512.png'), maskable: icon('maskable-512.png') }
    yield { path: `${edition}/manifest.webmanifest`, contents: renderManifest(page, icons) }
    yield {
      path: `${edition}/sw.js`,
      contents: assets['worker.js'].text ?? '',
      missingHtml: renderMissing(page),
    }
  }
}

/** Styles that stand in pages to read: who has the page on a slow network can read it, and no second answer is awaited. */
export const stylesInPages: ReadonlySet<AssetName> = new Set<AssetName>(['study.css', 'course.css'])

/** Styles and scripts that the pages of an edition load. */
export function usedAssets({ edition, lessons }: EditionPages): AssetName[] {
  const math = lessons.some((one) => one.math)
  return [
    'deck.css',
    'course.css',
    'deck.js',
    'study.css',
    'study.js',
    'course.js',
    'search.js',
    'icon.svg',
    'icon-192.png',
    'icon-512.png',
    'maskable-512.png',
    'touch-180.png',
    ...optional(math, 'math.css'),
    ...optional(edition === 'teacher', 'speaker.js'),
  ]
}

function renderLessonDeck(
  { lesson, deck, math }: LessonPages,
  assets: BundledAssets,
  printed: Printed | null,
): Promise<string> {
  const fits = fitsOf(deck.edition, lesson, printed?.fits ?? new Map())
  const common = pageAssets(assets, '../', 'deck.css', math)
  const script = `../assets/${assets['deck.js'].file}`
  const speakerScript = deck.teacher ? `../assets/${assets['speaker.js'].file}` : null
  const earlyScriptHtml = assets['early.js'].text ?? null
  return renderDeck(deck, { ...common, script, speakerScript, earlyScriptHtml }, fits)
}

/** The deck with styles and scripts inside; fonts and pictures are bytes, which the writer puts in. */
function renderOneFileDeck(
  { lesson, deck, math }: LessonPages,
  assets: BundledAssets,
  printed: Printed | null,
): Promise<string> {
  const text = (name: AssetName) => assets[name].text ?? ''
  const script = (name: AssetName) => ({ html: text(name), hash: assets[name].hash ?? '' })
  const page: PageAssets = {
    ...pageAssets(assets, '', 'deck.css', math),
    earlyScriptHtml: text('early.js'),
    icon: `data:image/svg+xml;base64,${btoa(text('icon.svg'))}`,
    touchIcon: null,
    inside: {
      styleHtml: math ? text('deck.css') + text('math.css') : text('deck.css'),
      scripts: deck.teacher ? [script('deck.js'), script('speaker.js')] : [script('deck.js')],
    },
  }
  return renderDeck(deck, page, fitsOf(deck.edition, lesson, printed?.fits ?? new Map()))
}

function renderLessonStudy(
  { lesson, study, math }: LessonPages,
  assets: BundledAssets,
  printed: Printed | null,
): Promise<string> {
  const pdfs = study.pdfs.filter(({ href }) => printed?.pdfs.has(`${study.edition}/${lesson.slug}/${href}`) ?? false)
  return renderStudy({ ...study, pdfs }, readingAssets(assets, '../', 'study', math))
}

/** The course page offers only those PDFs that are there, and says how large they are. */
function withPdfs(
  page: EditionPages['coursePage'],
  bytes: (href: string) => number | null,
): EditionPages['coursePage'] {
  const lessons = page.lessons.map((lesson) => {
    const pdfs = lesson.pdfs.flatMap((pdf) => {
      const size = bytes(pdf.href)
      return size === null ? [] : [{ ...pdf, size: formatSize(size, page.language) }]
    })
    return { ...lesson, pdfs, hasFiles: pdfs.length > 0 || lesson.offlineDeck !== null }
  })
  return { ...page, lessons }
}

/** What the pages of a whole course load. */
function readingAssets(assets: BundledAssets, toRoot: string, kind: 'study' | 'course', math: boolean): PageAssets {
  return {
    ...pageAssets(assets, toRoot, `${kind}.css`, math),
    styleHtml: (assets[`${kind}.css`].text ?? '').replaceAll('url("./', `url("${toRoot}assets/`),
    script: `${toRoot}assets/${assets[`${kind}.js`].file}`,
    search: searchAssets(assets, toRoot),
    earlyScriptHtml: assets['early-reading.js'].text ?? null,
  }
}

function pageAssets(assets: BundledAssets, toRoot: string, style: AssetName, math: boolean): PageAssets {
  return {
    style: `${toRoot}assets/${assets[style].file}`,
    styleHtml: null,
    mathStyle: math ? `${toRoot}assets/${assets['math.css'].file}` : null,
    script: null,
    speakerScript: null,
    earlyScriptHtml: null,
    search: null,
    icon: `${toRoot}assets/${assets['icon.svg'].file}`,
    inside: null,
    touchIcon: `${toRoot}assets/${assets['touch-180.png'].file}`,
  }
}

/** Where the search lies that pages to read offer. */
function searchAssets(assets: BundledAssets, toRoot: string): PageAssets['search'] {
  return { script: `${toRoot}assets/${assets['search.js'].file}`, index: `${toRoot}search-index.js` }
}

function pdfPath(edition: Edition, lesson: Lesson): string {
  return `${edition}/${lesson.slug}/slides.pdf`
}

function optional(wanted: boolean, value: AssetName): AssetName[] {
  return wanted ? [value] : []
}

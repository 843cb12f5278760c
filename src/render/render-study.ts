import type { StudyOpening, StudyPage, StudySection } from '../compose/study/study-views.ts'
import type { PageAssets } from '../compose/views.ts'
import { scriptJson } from '../text/escape-html.ts'
import type { Words } from '../text/fill-word.ts'
import { forReading } from './for-reading.ts'
import { pageScripts } from './page-scripts.ts'
import { cleanBlocks, cleanFootnotes, cleanInline } from './render-slide.ts'
import { renderTemplate } from './template.ts'
import { withoutFragments } from './without-fragments.ts'

/** A lesson as a page to read. */
export async function renderStudy(page: StudyPage, assets: PageAssets): Promise<string> {
  const { words, clientWords, opening, sections, ...rest } = page
  const ids = new Set(sections.map(({ id }) => id))
  return renderTemplate(
    'study',
    {
      ...rest,
      ...assets,
      ...pageScripts(assets),
      opening: await content(opening, words),
      sections: await Promise.all(
        sections.map(async (section) => ({
          ...section,
          ...(await content(section, words)),
          headId: `${section.id}--head`,
          titleHtml: forReading(await cleanInline(section.titleHtml ?? '', words)),
        })),
      ),
      sourcesId: ids.has('sources') ? 'page-sources' : 'sources',
      wordsJsonHtml: scriptJson(clientWords),
    },
    words,
  )
}

async function content(
  { id, blocks, footnotes, sourceHtml, notes }: StudyOpening | StudySection,
  words: Words,
): Promise<Record<string, unknown>> {
  return {
    id,
    bodyHtml: await flowing(await cleanBlocks(blocks, words)),
    footnotes: (await cleanFootnotes(footnotes, words)).map(({ textHtml, ...note }) => ({
      ...note,
      textHtml: forReading(textHtml),
    })),
    sourceHtml: sourceHtml === null ? null : forReading(await cleanInline(sourceHtml, words)),
    notesHtml: notes === null ? null : flowing(await cleanBlocks(notes, words)),
  }
}

/** Nothing waits for a key here. */
function flowing(html: string): string {
  return forReading(withoutFragments(html))
}

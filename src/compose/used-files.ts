import type { Block, Course, Edition, Slide } from '../model.ts'
import { visibleBlocks } from './visible-blocks.ts'

/** Pictures and files that an edition shows or links to, by course path. What only teachers see stays with them. */
export function usedFiles(course: Course, edition: Edition): Set<string> {
  const paths = new Set<string>()
  for (const slide of course.lessons.flatMap((lesson) => lesson.slides)) {
    if (slide.visibility === 'hidden' && edition === 'student') continue
    for (const path of slideFiles(slide, edition)) if (path !== null) paths.add(path)
  }
  return paths
}

function slideFiles(slide: Slide, edition: Edition): (string | null)[] {
  const notes = edition === 'teacher' ? visibleBlocks(slide.notes, edition, 'deck') : []
  const blocks = visibleBlocks(slide.blocks, edition, 'deck')
  return [slide.background?.path ?? null, ...blocks.flatMap(blockFiles), ...notes.flatMap(blockFiles)]
}

const nothing: (string | null)[] = []

function blockFiles(block: Block): (string | null)[] {
  if (block.kind === 'directive') return Object.values(block.slots).flatMap((inner) => inner.flatMap(blockFiles))
  if (block.images.length === 0 && block.links.length === 0) return nothing
  return [...block.images, ...block.links].map((use) => use.path)
}

import type * as PlotModule from '@observablehq/plot'

/** Observable Plot with a document to draw in. */
export type PlotEngine = {
  readonly plot: typeof PlotModule
  readonly document: Document
}

let loading: Promise<PlotEngine> | null = null

/** Loads what draws charts; a course without one never gets here. */
export function loadPlot(): Promise<PlotEngine> {
  loading ??= Promise.all([import('@observablehq/plot'), import('linkedom/worker')]).then(([plot, { parseHTML }]) => ({
    plot,
    document: parseHTML('<!doctype html><html></html>').document as unknown as Document,
  }))
  return loading
}

/**
 * The inside of what Plot drew, in the plain spelling that our pages are checked for: no style sheet of its own, no
 * names for parts (the figure has one name), no tags that close themselves.
 */
export function insideOf(svg: SVGElement | HTMLElement): string {
  return svg.innerHTML
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:aria-[a-z]+|class|font-variant|font-family|stroke-miterlimit)="[^"]*"/g, '')
    .replace(/<([a-zA-Z]+)([^<>]*?)\s*\/>/g, '<$1$2></$1>')
    .replace(/(\d+\.\d\d)\d+/g, '$1')
}

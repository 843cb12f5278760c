import type { Page } from 'puppeteer'
import type { Diagnostic, Place } from '../model.ts'
import { blockNames } from './block-names.ts'
import { findLayoutFaults, type LayoutFault } from './find-layout-faults.ts'

export type LayoutReport = {
  diagnostics: Diagnostic[]
  /** Slides whose text was made smaller, by their place in the deck from 0: what `--fit` was set to. */
  fits: Map<number, number>
}

/**
 * Asks the browser whether every slide of an open print page fits its box and can be read.
 *
 * Slides marked `.fit` are shrunk in the page, so that what is printed afterwards shows it.
 *
 * @param page - fonts and pictures loaded; its own JavaScript may be off
 * @param places - what `data-at` in the page refers to
 */
export async function measureLayout(page: Page, places: readonly Place[]): Promise<LayoutReport> {
  const { faults, fits } = await page.evaluate(findLayoutFaults, blockNames)
  return { diagnostics: faults.map((fault) => toDiagnostic(fault, places)), fits: new Map(fits) }
}

/** Puts a fault into words, at the line of its author. */
export function toDiagnostic(fault: LayoutFault, places: readonly Place[]): Diagnostic {
  const slide = place(fault.slideAt, places) ?? { file: '', line: 1, column: 1 }
  const block = place(fault.at, places)
  const at = fault.rule === 'overflow' ? slide : (block ?? slide)
  const { file, line, column } = at
  return { file, line, column, rule: fault.rule, severity: 'error', ...words(fault, block) }
}

function words(fault: LayoutFault, block: Place | null): { message: string; hint: string } {
  switch (fault.rule) {
    case 'overflow': {
      const starting = block ? ` starting at line ${block.line}` : ''
      const part = fault.block ? `; the ${fault.block}${starting} is the part that does not fit` : ''
      const even = fault.shrunk ? ' even with its text at 20 px' : ''
      return {
        message: `This slide is ${fault.px} px too ${fault.axis}${even}${part}.`,
        hint: overflowHint(fault.axis, fault.shrunk),
      }
    }
    case 'clipped':
      return {
        message:
          fault.block === 'code'
            ? `A line of this code is ${fault.px} px too long, its end is cut off.`
            : `This ${fault.block} is ${fault.px} px too ${fault.axis} for its box, the rest is cut off.`,
        hint: fault.block === 'code' ? 'Break the line.' : 'Shorten it or give it more room.',
      }
    case 'small-text':
      return {
        message: `The text "${fault.text}" is ${fault.size} px high; on a slide it needs ${fault.least} px to be read.`,
        hint: 'Say it in fewer words, or move a part of it to the notes or to another slide.',
      }
    case 'broken-image':
      return {
        message: `The picture ${pictureName(fault.source)} cannot be shown.`,
        hint: 'Check that the file is there and is a picture that opens in a browser.',
      }
    default:
      return fault satisfies never
  }
}

/** The page stands in a folder of its own and writes letters as %D0%BA; the author knows the file by its plain name. */
function pictureName(source: string): string {
  if (source.startsWith('data:')) return 'in the text'
  const path = source.replace(/^(?:\.\.\/)+/, '')
  try {
    return `"${decodeURIComponent(path)}"`
  } catch {
    return `"${path}"`
  }
}

function overflowHint(axis: 'tall' | 'wide', shrunk: boolean): string {
  if (axis === 'wide') return 'Break long lines and words, or leave out a column.'
  return shrunk
    ? 'Split the slide in two, or move a part of it to the notes.'
    : 'Split the slide in two, move a part of it to the notes, or let its text shrink with {.fit} after the title.'
}

function place(at: number | null, places: readonly Place[]): Place | null {
  return (at === null ? undefined : places[at]) ?? null
}

/** Runs inside a page, for tests that compare pictures: draws pages of PDFs and finds where two pictures differ. */

import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
// @ts-expect-error it comes without types
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { findSpots, largestDifference, type Rect } from './find-spots.ts'

Object.assign(globalThis, { pdfjsWorker: worker }) // without a thread of its own: a page from nowhere may start none

const pdfs = new Map<string, Awaited<ReturnType<typeof pdfjs.getDocument>['promise']>>()
const context = document
  .createElement('canvas')
  .getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D

const inPixels = {
  async open(name: string, base64: string): Promise<number> {
    // Letters as paths: fonts of a page come in when they like.
    const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const pdf = await pdfjs.getDocument({ data, verbosity: 0, disableFontFace: true }).promise
    pdfs.set(name, pdf)
    return pdf.numPages
  },
  /** Where a page and a picture of the same size differ. */
  async spots(name: string, page: number, png: string, exempt: readonly Rect[]) {
    const image = new Image()
    image.src = `data:image/png;base64,${png}`
    await image.decode()
    const { width, height } = image
    const printed = await draw(name, page, width)
    context.canvas.width = width
    context.canvas.height = height
    context.drawImage(image, 0, 0)
    return findSpots(context.getImageData(0, 0, width, height), printed, exempt)
  },
  /**
   * By how much the pixels of two pages differ at most. Where a page is cut for drawing depends on the time, and the
   * edges of some shapes on that: pages that are the same are the same in one of a few tries.
   */
  async difference(one: string, other: string, page: number, width: number) {
    let least = 255
    for (let tries = 0; tries < 5 && least > 0; tries++)
      least = Math.min(least, largestDifference(await draw(one, page, width), await draw(other, page, width)))
    return least
  },
}

async function draw(name: string, number: number, width: number): Promise<ImageData> {
  const page = await pdfs.get(name)!.getPage(number)
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  // Kept in memory: a canvas that moves there when it is read smooths edges in another way before and after.
  const canvasContext = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D
  await page.render({ canvas, canvasContext, viewport }).promise
  page.cleanup()
  return canvasContext.getImageData(0, 0, canvas.width, canvas.height)
}

export type InPixels = typeof inPixels
Object.assign(window, { inPixels })

import type { Words } from '../../text/fill-word.ts'
import { plainText } from '../../text/plain-text.ts'
import { withoutElements } from '../../text/without-elements.ts'
import { fillWordMarks } from '../../text/word-marks.ts'
import { together } from './together.ts'

/**
 * The words of a piece of HTML as somebody would look for them, each said once: without definitions that open on a term,
 * the second spelling of mathematics, marks of footnotes, drawings, and answers that stand in their gaps. Pictures give
 * their descriptions.
 */
export function htmlWords(html: string, words: Words): string {
  const filled = fillWordMarks(html, words)
  // Most HTML is plain paragraphs, in which there is nothing to leave out.
  const said = mayHide.test(filled) ? withoutElements(filled, isUnsaid).replace(gapLine, '… ') : filled
  const pieces = said.replace(picture, ' $1 ').replace(inline, '').split(block)
  return together(pieces.map((piece) => (piece === '\n' ? '' : plainText(piece))))
}

const mayHide = /term-more|katex|footnote-|<svg|<s(?:cript|tyle)|<template|gap-/i
const unsaidName = /^(?:svg|annotation|script|style|template)$/
const unsaidClass = /\bclass="[^"]*\b(?:term-more|katex-html|footnote-ref|gap-answer)\b/

function isUnsaid(name: string, attributes: string): boolean {
  return unsaidName.test(name) || unsaidClass.test(attributes)
}

const gapLine = /_{8,}/g
const picture = /<img\b[^<>]*?\salt="([^"]*)"[^<>]*>/gi
const block = /<\/?(?:blockquote|dd|dt|div|figcaption|figure|h[1-6]|li|p|pre|table|td|th|tr)\b[^<>]*>/i
/** Tags that do not part the letters around them. */
const inline =
  /<\/?(?:a|abbr|b|bdi|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|var|wbr)\b[^<>]*>/gi

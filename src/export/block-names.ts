/** What an element is called in a message to its author. */
export type BlockName = readonly [selector: string, name: string]

/** The first that matches names the element. */
export const blockNames: readonly BlockName[] = [
  ['.slide-head,.slide-title', 'title'],
  ['.footnotes', 'list of footnotes'],
  ['.slide-foot,.source', 'source line'],
  ['.question', 'question'],
  ['.discuss', 'discussion'],
  ['.activity', 'activity'],
  ['.claim', 'claim'],
  ['.option', 'option'],
  ['.callout', 'callout'],
  ['.columns', 'row of columns'],
  ['.compare', 'comparison'],
  ['.timeline', 'timeline'],
  ['.numbers', 'row of numbers'],
  ['figure.quote,blockquote', 'quotation'],
  ['pre', 'code'],
  ['table', 'table'],
  ['ul,ol', 'list'],
  ['.math,.katex-display', 'formula'],
  ['figure', 'figure'],
  ['img,svg,picture', 'picture'],
  ['h1,h2,h3,h4,h5,h6', 'heading'],
  ['p', 'paragraph'],
]

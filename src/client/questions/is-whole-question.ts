/**
 * A lesson may give our class to anything, or bring such HTML: that is shown as it is, and must not stop the deck.
 * Nobody answers a question in the notes.
 */
export function isWholeQuestion(block: HTMLElement): boolean {
  const options = [...block.querySelectorAll('.option')]
  return (
    block.closest('.notes') === null &&
    block.querySelector('.question') === null &&
    block.querySelector('.question-row') !== null &&
    block.querySelector('.answer') !== null &&
    options.every((row) => row.querySelector('.option-text') && row.querySelector('.option-box,.option-sign'))
  )
}

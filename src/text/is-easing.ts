/** True for a timing function of CSS. Reveal pastes it into a style sheet, where anything else could add rules. */
export function isEasing(text: string): boolean {
  return /^[\w\s.,%()-]*$/.test(text)
}

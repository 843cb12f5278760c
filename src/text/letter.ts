/** The letter of an option: A for 0, B for 1; past Z they double, AA, BB. */
export function letter(index: number): string {
  return String.fromCharCode(65 + (index % 26)).repeat(1 + Math.floor(index / 26))
}

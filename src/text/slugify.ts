/** Russian and Kazakh letters in Latin: common practice of passports and road signs, ASCII only. */
const cyrillic: Record<string, string> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y',
  к: 'k', қ: 'q', л: 'l', м: 'm', н: 'n', ң: 'ng', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u',
  ұ: 'u', ү: 'u', ф: 'f', х: 'kh', һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', і: 'i',
  ь: '', э: 'e', ю: 'yu', я: 'ya',
} // biome-ignore format: a table is read by rows

/**
 * An address for a title: lower-case ASCII words joined by hyphens.
 *
 * @returns the empty string when the title holds nothing that ASCII can say
 */
export function slugify(title: string): string {
  let text = title.toLowerCase()
  if (/[^\0-\x7f]/.test(text)) {
    text = text
      .normalize('NFC') // a Mac may hand over ё as е and two dots
      .replace(/[Ѐ-ӿ]/g, (letter) => cyrillic[letter] ?? letter)
      .normalize('NFKD')
      .replace(/[\u0300-\u036f’']/g, '')
  }
  return text
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
    .replace(/-+$/, '')
}

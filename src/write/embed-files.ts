import { resolvePath } from '../text/resolve-path.ts'

/** What a page that is a single file may take in. */
export type Embeddable = {
  /** Bytes of a file of the course that this edition shows, as an address that holds them; null for any other path. */
  dataUrl(path: string): string | null
  /** The same for what readers would fetch by a link; null also for what is too large to carry along. */
  download(path: string): string | null
}

/**
 * Puts into a page what it shows from other files, so that it can be carried off alone. Links to files that stay behind
 * keep their words and lead nowhere; those to small files of the course hold the file.
 *
 * @param html - of the page, without scripts and styles, which may look as if they held tags
 * @param path - where the page stands in its edition
 */
export function embedFiles(html: string, path: string, files: Embeddable): string {
  const inside = (address: string) => {
    const target = isLocal(address) ? resolvePath(path, unescaped(address)) : null
    return target === null ? null : files.dataUrl(target)
  }
  return html
    .replace(loading, (tag) =>
      tag
        .replace(address, (whole, name: string, value: string) => {
          const data = inside(value)
          return data === null ? whole : ` ${name}="${data}"`
        })
        .replace(inStyle, (whole, value: string) => {
          const data = inside(value)
          return data === null ? whole : `url(&quot;${data}&quot;)`
        }),
    )
    .replace(link, (tag, value: string) => {
      if (!isLocal(value) || value.startsWith('?')) return tag
      const target = resolvePath(path, unescaped(value))
      const data = target === null ? null : files.download(target)
      const bare = tag.replace(onlyWithHref, '')
      if (data === null) return bare
      return bare.replace(/^<a/, `<a href="${data}" download="${escaped(target!.split('/').at(-1)!)}"`)
    })
}

const attributes = `(?:"[^"]*"|[^">])*`
const loading = new RegExp(String.raw`<(?:img|audio|video|source|track|section|div)\b${attributes}>`, 'g')
const link = new RegExp(String.raw`<a\b(?=${attributes}\shref="([^"]*)")${attributes}>`, 'g')
const address = /\s(src|poster|data-background-image)="([^"]*)"/g
const inStyle = /url\(&quot;(.*?)&quot;\)/g
const onlyWithHref = /\s(?:href|target|rel|download)(?:="[^"]*")?(?=[\s>])/g

function isLocal(address: string): boolean {
  return !/^(?:#|\/|[a-z][a-z\d+.-]*:|$)/i.test(address)
}

function unescaped(value: string): string {
  return value
    .replace(/&quot;|&#(?:34|x22);/gi, '"')
    .replace(/&#(?:39|x27);|&apos;/gi, "'")
    .replace(/&lt;|&#x3c;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&#x3d;/gi, '=')
    .replace(/&amp;|&#x26;|&#38;/gi, '&')
}

function escaped(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/"/g, '&quot;')
}

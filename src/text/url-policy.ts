/** What a lesson may point to. One list for Markdown and for raw HTML. */
export const linkProtocols = ['http', 'https', 'mailto', 'tel'] as const
export const imageProtocols = ['data'] as const

const dataImage = /^data:image\/(?:png|jpeg|gif|webp|avif|svg\+xml)[;,]/i

export type UrlKind = 'local' | 'fragment' | 'web' | 'data-image' | 'refused'

/** Sorts an address as written by an author. Browsers drop white space and control characters first; so do we. */
export function urlKind(url: string): UrlKind {
  const bare = url.replace(/[\0-\x20\x7f\u200b-\u200d\ufeff]/g, '')
  if (bare.startsWith('#')) return 'fragment'
  const scheme = /^([a-zA-Z][a-zA-Z\d+.-]*):/.exec(bare)
  if (scheme) {
    const name = scheme[1]!.toLowerCase()
    if ((linkProtocols as readonly string[]).includes(name)) return 'web'
    if (dataImage.test(bare)) return 'data-image'
    return 'refused'
  }
  return /^[\\/]{2}/.test(bare) || /^[\\/]/.test(bare) || (bare.includes(':') && !/^[^:]*[/?#]/.test(bare))
    ? 'refused'
    : 'local'
}

/** Whether what a page shows lies beside it, or in it. */
export type PageKind = 'site' | 'one-file'

/**
 * What a page may do, as its Content-Security-Policy. The one place that says it.
 *
 * Scripts are named by what they say: those that stand in the page by their hash, and whatever these load. No other
 * host is asked for anything; no form is sent. `file:` lets a page that was opened from a disk have its own styles and
 * pictures, which are not `'self'` to every browser there; on a server it allows nothing. Reveal and figures place
 * things by `style` attributes, which cannot be named by hash.
 *
 * @param hashes - SHA-256 in base64 of the scripts that stand in the page
 */
export function pagePolicy(hashes: readonly string[], kind: PageKind): string {
  const beside = kind === 'site' ? ["'self'", 'file:'] : []
  const inline = hashes.map((hash) => `'sha256-${hash}'`)
  const rules: [name: string, sources: readonly string[]][] = [
    ['default-src', []],
    ['script-src', kind === 'site' && inline.length > 0 ? [...inline, "'strict-dynamic'"] : inline],
    ['style-src', [...beside, "'unsafe-inline'"]],
    ['img-src', [...beside, 'data:']],
    ['font-src', kind === 'site' ? beside : ['data:']],
    ['media-src', kind === 'site' ? beside : ['data:']],
    // Nothing of ours asks its host in the background; what checks a page from within, such as Lighthouse, does.
    ['connect-src', kind === 'site' ? ["'self'"] : []],
    ['manifest-src', kind === 'site' ? ["'self'"] : []],
    ['worker-src', kind === 'site' ? ["'self'"] : []],
    ['base-uri', []],
    ['form-action', []],
  ]
  return rules.map(([name, sources]) => `${name} ${sources.length === 0 ? "'none'" : sources.join(' ')}`).join('; ')
}

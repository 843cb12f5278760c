/** Address of a file of the edition. */
export function addressOf(path: string, scope: string): string {
  return scope + path.split('/').map(encodeURIComponent).join('/')
}

/** The path that an address stands for, below the worker's folder; null for what is elsewhere. */
export function pathOf(address: string, scope: string): string | null {
  const bare = address.replace(/[?#].*$/, '')
  if (!bare.startsWith(scope)) return null
  try {
    return decodeURIComponent(bare.slice(scope.length))
  } catch {
    return null
  }
}

/**
 * Which file answers: itself, or a folder's `index.html`.
 *
 * @param has - whether a path is kept
 * @returns null for what is not kept; `folder` for a folder that lacks its last slash, from where links would go astray
 */
export function keptFile(path: string, has: (path: string) => boolean): { file: string } | 'folder' | null {
  if (has(path)) return { file: path }
  if ((path === '' || path.endsWith('/')) && has(`${path}index.html`)) return { file: `${path}index.html` }
  return has(`${path}/index.html`) ? 'folder' : null
}

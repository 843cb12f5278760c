/**
 * Resolves what a lesson calls a file to a course-relative POSIX path.
 *
 * @param from - course-relative path of the file that names it
 * @param wanted - as written: `images/map.svg`, `../shared/logo.png`, percent-encoded or not
 * @returns null when the path is absolute or leaves the course
 */
export function resolvePath(from: string, wanted: string): string | null {
  const decoded = decode(wanted.replace(/[?#].*$/, '')).replaceAll('\\', '/')
  if (decoded === '' || decoded.includes('\0') || decoded.startsWith('/') || /^[a-zA-Z]:/.test(decoded)) return null
  const parts = from.split('/').slice(0, -1)
  for (const part of decoded.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return null
  }
  return parts.length === 0 ? null : parts.join('/').normalize('NFC')
}

/** The way from one folder of the course to a file in it: `../images/map.svg`. */
export function relativePath(fromFolder: string, to: string): string {
  const from = fromFolder.split('/').filter(Boolean)
  const target = to.split('/')
  let shared = 0
  while (shared < from.length && shared < target.length - 1 && from[shared] === target[shared]) shared++
  return [...from.slice(shared).map(() => '..'), ...target.slice(shared)].join('/')
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path // a stray % is a letter of the name
  }
}

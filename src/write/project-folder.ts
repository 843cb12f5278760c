import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

let found: string | null = null

/** The folder that Rostrum itself lives in: the code may run from a bundle below it or from its sources. */
export function projectFolder(): string {
  if (found !== null) return found
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!isOurs(join(folder, 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('Rostrum cannot find its own package.json; was the folder taken apart?')
    folder = parent
  }
  found = folder
  return folder
}

/** From package.json, such as `0.1.0`. */
export function projectVersion(): string {
  return JSON.parse(readFileSync(join(projectFolder(), 'package.json'), 'utf8')).version
}

function isOurs(file: string): boolean {
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).name === 'rostrum'
}

import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The project's folder, wherever this file was bundled to and wherever the command was given. */
export const projectFolder = findProject([import.meta.dirname, process.cwd()])

/** A script of this folder that runs as a process of its own. */
export function benchScript(name: string): string {
  return join(projectFolder, 'tests', 'bench', name)
}

function findProject(starts: readonly string[]): string {
  for (const start of starts) {
    for (let folder = start; folder !== dirname(folder); folder = dirname(folder)) {
      if (existsSync(join(folder, 'tests', 'bench', 'floor.mjs'))) return folder
    }
  }
  throw new Error('The bench does not find its scripts: run it from the project folder.')
}

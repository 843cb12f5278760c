/**
 * Turns `templates/` into a module: every Handlebars file precompiled, every locale as data.
 *
 * One module serves the command (esbuild) and the tests (Vite), so a new template or language needs no import.
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import Handlebars from 'handlebars'

const moduleName = 'rostrum:templates'

/**
 * @param {string} root - the project's folder
 * @returns {{ code: string, files: string[] }} JavaScript of the module, and the files that it was made from
 */
export function templatesModule(root) {
  const folder = join(root, 'templates')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))
  const named = (/** @type {string} */ ending) =>
    files
      .filter((file) => file.endsWith(ending))
      .sort()
      .map((file) => ({ file, name: relative(folder, file).split(sep).join('/').slice(0, -ending.length) }))
  const templates = named('.hbs').map(({ file, name }) => `${JSON.stringify(name)}: ${precompile(file)}`)
  const locales = named('.json')
    .filter(({ name }) => name.startsWith('locales/'))
    .map(({ file, name }) => `${JSON.stringify(name.slice('locales/'.length))}: ${readFileSync(file, 'utf8')}`)
  return {
    code: `export const templates = {${templates.join(',\n')}}\nexport const locales = {${locales.join(',\n')}}\n`,
    files: files.filter((file) => /\.(?:hbs|json)$/.test(file)),
  }
}

/**
 * `strict` catches a misspelt field, `preventIndent` keeps code at its left edge, `t` is the only helper of ours.
 *
 * @param {string} file
 */
function precompile(file) {
  return String(
    Handlebars.precompile(readFileSync(file, 'utf8'), {
      strict: true,
      preventIndent: true,
      knownHelpersOnly: true,
      knownHelpers: { t: true },
      srcName: undefined,
    }),
  )
}

/**
 * @param {string} root
 * @returns {import('esbuild').Plugin}
 */
export function templatesForEsbuild(root) {
  return {
    name: 'rostrum-templates',
    setup(build) {
      build.onResolve({ filter: /^rostrum:templates$/ }, () => ({ path: moduleName, namespace: 'rostrum' }))
      build.onLoad({ filter: /./, namespace: 'rostrum' }, () => ({
        contents: templatesModule(root).code,
        loader: 'js',
        resolveDir: root,
      }))
    },
  }
}

/**
 * @param {string} root
 * @returns {import('vitest/config').Plugin}
 */
export function templatesForVite(root) {
  return {
    name: 'rostrum-templates',
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : null),
    load(id) {
      if (id !== `\0${moduleName}`) return null
      const { code, files } = templatesModule(root)
      for (const file of files) this.addWatchFile(file)
      return code
    },
  }
}

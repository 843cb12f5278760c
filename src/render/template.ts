import { templates } from 'rostrum:templates'
import Handlebars from 'handlebars/runtime.js'
import type { Words } from '../text/fill-word.ts'

/** A view's data beside the interface words, which templates reach through `{{t "key"}}`. */
export type TemplateView = Readonly<Record<string, unknown>>

const handlebars = Handlebars.create()
const compiled = new Map<string, Handlebars.TemplateDelegate>()

for (const [name, specification] of Object.entries(templates)) {
  const template = handlebars.template(specification)
  compiled.set(name, template)
  handlebars.registerPartial(name, template)
}

/** `{{t "deck.menu"}}`, `{{t "deck.slides" n=12}}`: a word of the interface, escaped like any other value. */
handlebars.registerHelper('t', function (this: unknown, key: string, options: Handlebars.HelperOptions) {
  const words = options.data.words as Words
  return words(key, options.hash)
})

/**
 * Sets a view out with its template.
 *
 * @param name - path in `templates/` without ending
 * @throws Error when there is no such template, or the view lacks a field that the template prints
 */
export function renderTemplate(name: string, view: TemplateView, words: Words): string {
  const template = compiled.get(name)
  if (template === undefined) throw new Error(`There is no template "templates/${name}.hbs".`)
  return template(view, { data: { words } })
}

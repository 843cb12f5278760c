/** Made from `templates/` when the program is bundled: see `src/cli/templates-plugin.mjs`. */
declare module 'rostrum:templates' {
  /** Precompiled templates by path without ending: `deck`, `partials/menu`, `blocks/callout`. */
  export const templates: Readonly<Record<string, TemplateSpecification>>
  /** Words by language. */
  export const locales: Readonly<Record<string, Readonly<Record<string, string | Readonly<Record<string, string>>>>>>
}

declare module 'handlebars/runtime.js' {
  import Handlebars from 'handlebars'
  export default Handlebars
}

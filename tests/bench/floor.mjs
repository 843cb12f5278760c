// The floor: what Markdown to HTML with coloured code costs when nothing else is done.
// node floor.mjs <output folder> <markdown file>...
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import hljs from 'highlight.js'
import { Marked } from 'marked'

const [output = '', ...files] = process.argv.slice(2)
const marked = new Marked({
  renderer: {
    code({ text, lang }) {
      const language = lang && hljs.getLanguage(lang) ? lang : 'plaintext'
      return `<pre><code class="hljs">${hljs.highlight(text, { language }).value}</code></pre>\n`
    },
  },
})

mkdirSync(output, { recursive: true })
for (const file of files) {
  const slides = readFileSync(file, 'utf8').split('\n\n---\n\n')
  const body = slides.map((slide) => `<section>${marked.parse(slide)}</section>`).join('\n')
  const html = `<!doctype html>\n<meta charset="utf-8">\n<title>${basename(file)}</title>\n${body}\n`
  writeFileSync(join(output, basename(file).replace(/\.md$/, '.html')), html)
}

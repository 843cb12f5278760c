// Writes the plain reveal.js deck that ours is compared with.
// node bare-deck.mjs <markdown file> <output folder> [--without-fonts]
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import hljs from 'highlight.js'
import { Marked } from 'marked'

const [file = '', output = '', withoutFonts] = process.argv.slice(2)
const distribution = dirname(createRequire(import.meta.url).resolve('reveal.js/reveal.css'))
const marked = new Marked({
  renderer: {
    code({ text, lang }) {
      const language = lang && hljs.getLanguage(lang) ? lang : 'plaintext'
      return `<pre><code class="hljs ${language}">${hljs.highlight(text, { language }).value}</code></pre>\n`
    },
  },
})

mkdirSync(output, { recursive: true })
for (const name of ['reveal.css', 'reveal.js']) copyFileSync(join(distribution, name), join(output, name))
copyFileSync(join(distribution, 'plugin/highlight/monokai.css'), join(output, 'monokai.css'))
const theme = readFileSync(join(distribution, 'theme/white.css'), 'utf8')
writeFileSync(
  join(output, 'white.css'),
  withoutFonts === undefined ? theme : theme.replace(/@font-face\s*\{[^}]*\}/g, ''),
)

const slides = readFileSync(file, 'utf8').split('\n\n---\n\n')
const sections = slides.map((slide) => `<section>\n${marked.parse(slide)}</section>`).join('\n')
writeFileSync(
  join(output, 'index.html'),
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Bare reveal.js</title>
<link rel="stylesheet" href="reveal.css">
<link rel="stylesheet" href="white.css">
<link rel="stylesheet" href="monokai.css">
</head>
<body>
<div class="reveal"><div class="slides">
${sections}
</div></div>
<script src="reveal.js"></script>
<script>Reveal.initialize({ width: 1280, height: 720, hash: true })</script>
</body>
</html>
`,
)

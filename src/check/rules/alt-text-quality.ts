import type { Block, ImageUse, Lesson } from '../../model.ts'
import { inlineText } from '../../text/plain-text.ts'
import { proseOf } from '../all-prose.ts'
import type { LessonRule } from '../lesson-rule.ts'

const shortest = 5
const longest = 150

/**
 * An alternative text says what a picture shows, in a sentence.
 *
 * From the images tutorial of the W3C Web Accessibility Initiative: a short text, no file name, nothing that a screen
 * reader or the caption says already. A picture without any is the rule `image-alt-text`.
 */
export const altTextQuality: LessonRule = {
  rule: 'alt-text-quality',
  find(lesson: Lesson) {
    return lesson.slides
      .filter((slide) => slide.visibility !== 'hidden')
      .flatMap((slide) => slide.blocks.flatMap((block) => described(block)))
      .flatMap(({ image, captions }) => {
        const message = faultOf(image, captions)
        return message === null ? [] : [{ at: image.at, message, hint }]
      })
  },
}

type Described = { readonly image: ImageUse; readonly captions: readonly string[] }

/** Every picture in a block, with the captions near it. */
function described(block: Block, around: readonly string[] = []): Described[] {
  if (block.kind === 'prose') {
    const own = block.html
      .split(/<figcaption\b[^<>]*>/)
      .slice(1)
      .map((rest) => rest.split('</figcaption>', 1)[0]!)
    return block.images.map((image) => ({ image, captions: [...around, ...own].map(inlineText) }))
  }
  const inside = Object.values(block.slots).flat()
  const { captionHtml } = block.view
  const captions =
    block.name === 'figure'
      ? [typeof captionHtml === 'string' ? captionHtml : '', ...inside.flatMap(proseOf).map(({ html }) => html)]
      : []
  return inside.flatMap((inner) => described(inner, captions))
}

function faultOf({ alt, path }: ImageUse, captions: readonly string[]): string | null {
  const text = alt.trim().replace(/\s+/g, ' ')
  if (text === '') return null
  const file = path?.split('/').at(-1) ?? ''
  const isFile =
    text === file || text === file.replace(/\.\w+$/, '') || /^\S+\.(?:png|jpe?g|gif|svg|webp|avif)$/i.test(text)
  if (isFile) return `The alternative text "${text}" is a file name.`
  const opening =
    /^(?:an? |the )?(?:image|picture|photo|photograph|graphic) of\b|^(?:изображение|картинка)(?!\p{L})/iu.exec(text)
  if (opening) return `The alternative text begins with "${opening[0]}", which screen readers say themselves.`
  if (captions.some((caption) => caption.toLowerCase() === text.toLowerCase()))
    return 'The alternative text says the caption again.'
  if (text.length < shortest) return `The alternative text has ${text.length} characters.`
  if (text.length > longest)
    return `The alternative text has ${text.length} characters; ${longest} are many to listen to.`
  return null
}

const hint = `Say in ${shortest} to ${longest} characters what a student who cannot see it should learn, as the W3C images tutorial advises.`

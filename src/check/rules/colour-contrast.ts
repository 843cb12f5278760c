import { groundInks, groundTone } from '../../ground-tone.ts'
import type { Lesson, Slide } from '../../model.ts'
import { type Colour, contrast, readColour } from '../../text/contrast.ts'
import { chooseTheme, papers, type Theme } from '../../themes.ts'
import { proseOf } from '../all-prose.ts'
import type { Finding, LessonRule } from '../lesson-rule.ts'

const least = 4.5

/**
 * Colours that an author sets can be read from the back row.
 *
 * WCAG 2.2, success criterion 1.4.3: text needs a contrast of 4.5:1. Looked at are the ground of a slide under the ink
 * that it gets, and `style="color: …"` on the ground beside it, or else on the slide's own or the theme's paper.
 * Gradients, pictures and colours whose value is not known are left alone.
 */
export const colourContrast: LessonRule = {
  rule: 'colour-contrast',
  find(lesson: Lesson) {
    const theme = chooseTheme(lesson.theme)
    return lesson.slides
      .filter((slide) => slide.visibility !== 'hidden')
      .flatMap((slide) => [...groundFault(slide), ...styleFaults(slide, theme)])
  },
}

function groundFault({ background, at }: Slide): Finding[] {
  const ground = background?.href === null ? background.ground : null
  const colour = readColour(ground ?? '')
  if (colour === null) return []
  const ratio = contrast(colour, readColour(groundInks[groundTone(ground)])!)
  if (ratio >= least) return []
  return [
    {
      at,
      message: `Words on the background ${ground} have a contrast of ${shown(ratio)}; ${least} is the least.`,
      hint,
    },
  ]
}

function styleFaults(slide: Slide, theme: Theme): Finding[] {
  const behind = groundOf(slide, theme)
  return slide.blocks.flatMap(proseOf).flatMap(({ html, at }) =>
    [...html.matchAll(/\bstyle="([^"<>]*)"/g)].flatMap((found): Finding[] => {
      const own = styleOf(found[1]!)
      const written = own.get('color')
      const colour = readColour(written ?? '')
      const given = own.get('background-color') ?? own.get('background')
      const ground = given === undefined ? behind : named(given)
      if (colour === null || ground === null) return []
      const ratio = contrast(colour, ground.colour)
      if (ratio >= least) return []
      const message = `Text in ${written} on ${ground.name} has a contrast of ${shown(ratio)}; ${least} is the least.`
      return [{ at, message, hint }]
    }),
  )
}

type Ground = { readonly name: string; readonly colour: Colour }

/** What lies behind the words of a slide; null when nobody knows. Titles and sections have a ground of the theme's. */
function groundOf({ background, layout }: Slide, theme: Theme): Ground | null {
  if (background !== null) return background.href === null ? named(background.ground ?? '') : null
  if (layout === 'title' || layout === 'section') return null
  return { name: `the paper of the theme ${theme}`, colour: readColour(papers[theme])! }
}

function named(name: string): Ground | null {
  const colour = readColour(name)
  return colour === null ? null : { name, colour }
}

function styleOf(style: string): Map<string, string> {
  const pairs = style.split(';').map((one) => one.split(':'))
  return new Map(
    pairs.filter(({ length }) => length === 2).map(([name, value]) => [name!.trim().toLowerCase(), value!.trim()]),
  )
}

/** Rounded down, so that 4.49 does not read as 4.5. */
function shown(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1)
}

const hint = 'Take a darker or a lighter colour, or leave it to the theme: WCAG 2.2 asks for 4.5:1 (1.4.3).'

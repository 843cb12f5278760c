import type { CourseFrame } from '../compose/course/course-views.ts'

/** Where the icons lie, seen from the root of the edition. */
export type ManifestIcons = { readonly small: string; readonly large: string; readonly maskable: string }

/**
 * What a browser must know to install an edition. No `id`: it would be one of the whole host, and a host may have several
 * courses; without it the address of the course page is one.
 */
export function renderManifest(course: CourseFrame, icons: ManifestIcons): string {
  const { courseTitle, description, editionName, language, themeColour } = course
  const icon = (src: string, size: number, purpose: string) => ({
    src,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  })
  const manifest = {
    name: editionName === null ? courseTitle : `${courseTitle} – ${editionName}`,
    short_name: shortName(courseTitle),
    ...(description === null ? {} : { description }),
    lang: language,
    start_url: 'index.html',
    scope: './',
    display: 'standalone',
    theme_color: themeColour,
    background_color: themeColour,
    icons: [icon(icons.small, 192, 'any'), icon(icons.large, 512, 'any'), icon(icons.maskable, 512, 'maskable')],
  }
  return `${JSON.stringify(manifest, null, 2)}\n`
}

/** As many whole words as stand below an icon; of a long first word its beginning. */
function shortName(title: string): string {
  const room = 15
  if (title.length <= room) return title
  const words = title.split(' ')
  let short = words[0]!
  for (const word of words.slice(1)) {
    if (short.length + 1 + word.length > room) break
    short += ` ${word}`
  }
  return short.length > room ? `${short.slice(0, room - 1)}…` : short.replace(/[\p{P}\s]+$/u, '')
}

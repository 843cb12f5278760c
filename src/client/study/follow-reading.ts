import type { LessonState } from './lesson-state.ts'

/** How long the end of a part must be in sight until it counts as read, in milliseconds: not for those who fly past. */
const glance = 600
/** A part is where the reader is when its head has come this far up. */
const readingLine = 0.35

/** Notices what is read and where the reader is. */
export function followReading(
  parts: readonly HTMLElement[],
  state: LessonState,
  arrived: (part: HTMLElement) => void,
): void {
  let current: HTMLElement | null = null
  const waiting = new Map<Element, number>()
  const ends = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      clearTimeout(waiting.get(target))
      const part = target.closest<HTMLElement>('.part')
      if (isIntersecting && part)
        waiting.set(
          target,
          window.setTimeout(() => state.sawSlide(part.id), glance),
        )
    }
  })
  for (const part of parts) ends.observe(part.lastElementChild ?? part)

  const look = () => {
    const line = innerHeight * readingLine
    const above = parts.filter((part) => part.getBoundingClientRect().top <= line)
    const isAtEnd = scrollY > 0 && scrollY + innerHeight >= document.documentElement.scrollHeight - 2
    const part = (isAtEnd ? parts.at(-1) : above.at(-1)) ?? null
    if (part === null || part === current) return
    current = part
    arrived(part)
    state.isAt(part.id)
  }
  let asked = false
  const ask = () => {
    if (asked) return
    asked = true
    requestAnimationFrame(() => {
      asked = false
      look()
    })
  }
  addEventListener('scroll', ask, { passive: true })
  addEventListener('resize', ask, { passive: true })
  ask()
}

// Opens pages in turn and notes the first frame in which the first slide's heading stands visibly in the window.
// node first-heading.mjs <repeat> <processor slowdown> <browser or ''> <html file>...   →  JSON: milliseconds[][]
import { pathToFileURL } from 'node:url'
import puppeteer from 'puppeteer'

const [repeat, slowdown, executablePath, first = '', ...others] = process.argv.slice(2)
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const browser = await puppeteer.launch({ args, ...(executablePath ? { executablePath } : {}) })
const files = [first, ...others]
/** @type {number[][]} */
const times = files.map(() => [])
try {
  await open(first) // the browser's own first page is slow, whosever it is
  for (let run = 0; run < Number(repeat); run += 1) {
    // A B, B A, A B …: whoever comes second would otherwise always meet the browser in the same state.
    const turns = [...files.entries()]
    for (const [index, file] of run % 2 === 0 ? turns : turns.reverse()) times[index]?.push(await open(file))
  }
} finally {
  await browser.close()
}
console.log(JSON.stringify(times))

/** A context of its own each time, so that nothing is cached; time counts from the start of the navigation. @param {string} file */
async function open(file) {
  const context = await browser.createBrowserContext()
  try {
    const page = await context.newPage()
    await page.setViewport({ width: 1280, height: 720 })
    if (Number(slowdown) > 1) await page.emulateCPUThrottling(Number(slowdown))
    // The browser starts a process for local files at the first of them; that is not the deck's time.
    await page.goto(new URL('blank.html', import.meta.url).href)
    await page.evaluateOnNewDocument(watchHeading)
    await page.goto(pathToFileURL(file).href, { waitUntil: 'domcontentloaded' })
    const handle = await page.waitForFunction(() => Reflect.get(window, 'headingSeenAt'), { timeout: 60_000 })
    return await handle.jsonValue()
  } finally {
    await context.close()
  }
}

function watchHeading() {
  const look = () => {
    const heading = document.querySelector('.slides h1, .slides h2')
    const box = heading?.getBoundingClientRect()
    const shown =
      box !== undefined &&
      box.width > 0 &&
      box.height > 0 &&
      box.bottom > 0 &&
      box.top < innerHeight &&
      heading?.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    if (shown) Reflect.set(window, 'headingSeenAt', performance.now())
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

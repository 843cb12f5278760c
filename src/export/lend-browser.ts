import type { Browser } from 'puppeteer'
import { startBrowser } from './browser.ts'

/** One browser for all who ask. */
export type LentBrowser = {
  use<T>(work: (browser: Browser) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Starts a browser when it is first asked for; when it has died, the next one who asks gets a new one. */
export function lendBrowser(executablePath: string): LentBrowser {
  let running: ReturnType<typeof startBrowser> | null = null
  let replacing: Promise<void> | null = null
  const start = () => {
    running = startBrowser(executablePath)
    running.catch(() => {}) // said where it is used
    return running
  }
  return {
    async use(work) {
      const { browser, close } = await (running ?? start())
      if (!browser.connected) {
        replacing ??= close().then(() => {
          start()
          replacing = null
        })
        await replacing
      }
      return work((await running!).browser)
    },
    async close() {
      await running?.then(
        (one) => one.close(),
        () => {},
      )
    },
  }
}

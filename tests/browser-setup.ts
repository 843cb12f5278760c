import type { TestProject } from 'vitest/node'
import { ensureBrowser } from '../src/export/ensure-browser.ts'

/** Tests that look at pages need a browser as much as the program does: it is found or installed the same way. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('browser', await ensureBrowser())
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Path of the browser. */
    browser: string
  }
}

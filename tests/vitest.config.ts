import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { templatesForVite } from '../src/cli/templates-plugin.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

export default defineConfig({
  root,
  plugins: [templatesForVite(root)],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/**/*.long.test.ts'],
    globalSetup: ['tests/browser-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Each worker may hold a browser; two cores serve two.
    maxWorkers: 2,
  },
})

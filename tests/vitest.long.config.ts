import { defineConfig, mergeConfig } from 'vitest/config'
import usual from './vitest.config.ts'

/** Suites that take minutes: run before a release, not at every change. */
export default mergeConfig(
  defineConfig({ ...usual, test: { ...usual.test, include: [], exclude: [] } }),
  defineConfig({
    test: {
      include: [
        'tests/**/*.long.test.ts',
        'tests/export/layout.test.ts',
        'tests/parse/properties.test.ts',
        'tests/render/is-clean.test.ts',
        'tests/render/render-anything.test.ts',
        'tests/render/xss.test.ts',
        'tests/site/page-policy.test.ts',
        'tests/site/pdf-ua.test.ts',
      ],
      env: { LONG_RUN: '1' },
      testTimeout: 600_000,
    },
  }),
)

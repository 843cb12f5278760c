import { expect, test } from 'vitest'
import { withoutFragments } from '../../src/render/without-fragments.ts'

test('notes have no steps: the next key would seem to do nothing', () => {
  expect(
    withoutFragments(
      '<ul><li class="fragment">a</li><li class="x fragment fade-up">b</li></ul><p>class="fragment"</p>',
    ),
  ).toBe('<ul><li>a</li><li class="x fade-up">b</li></ul><p>class="fragment"</p>')
})

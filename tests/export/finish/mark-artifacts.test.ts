import { expect, test } from 'vitest'
import { markArtifacts } from '../../../src/export/finish/mark-artifacts.ts'
import { scanContent } from '../../../src/export/finish/scan-content.ts'

function marked(content: string, { artifacts = [] as number[], insertions = new Map<number, string>() } = {}): string {
  const marking = { artifacts: new Set(artifacts), insertions, isTagged: (name: string) => name === 'Tagged' }
  return markArtifacts(content, scanContent(content), marking).replace(/\s+/g, ' ')
}

test.each([
  ['a path, from its first point on', '1 g 0 0 m 1 1 l S', '1 g /Artifact BMC 0 0 m 1 1 l S EMC'],
  ['a rectangle', '0 0 9 9 re f', '/Artifact BMC 0 0 9 9 re f EMC'],
  [
    'what follows each other, in one',
    '0 0 9 9 re f 1 g 0 0 8 8 re f',
    '/Artifact BMC 0 0 9 9 re f 1 g 0 0 8 8 re f EMC',
  ],
  ['text, as a whole', 'BT /F1 9 Tf <0041> Tj ET', '/Artifact BMC BT /F1 9 Tf <0041> Tj ET EMC'],
  [
    'text that says what it means',
    'BT /Span<</ActualText (x)>> BDC <0041> Tj EMC ET',
    '/Artifact BMC BT /Span<</ActualText (x)>> BDC <0041> Tj EMC ET EMC',
  ],
  ['a picture', 'q 9 0 0 9 0 0 cm /X1 Do Q', 'q 9 0 0 9 0 0 cm /Artifact BMC /X1 Do EMC Q'],
  ['a picture in the stream', 'BI /W 1 /H 1 ID (S\nf EI\n1 g', '/Artifact BMC BI /W 1 /H 1 ID (S f EI EMC 1 g'],
  ['a shading', '/S1 sh', '/Artifact BMC /S1 sh EMC'],
  [
    'before what is tagged',
    '0 0 9 9 re f /P <</MCID 0 >>BDC S EMC',
    '/Artifact BMC 0 0 9 9 re f EMC /P <</MCID 0 >>BDC S EMC',
  ],
  [
    'between text that is tagged inside a text object',
    'BT /P <</MCID 0>>BDC <0041> Tj EMC <0042> Tj ET',
    'BT /P <</MCID 0>>BDC <0041> Tj EMC /Artifact BMC <0042> Tj EMC ET',
  ],
])('marked: %s', (_, content, expected) => expect(marked(content)).toBe(expected))

test.each([
  ['a path that only clips', '0 0 9 9 re W n'],
  ['what is tagged', '/P <</MCID 0 >>BDC 0 0 9 9 re f BT <0041> Tj ET EMC'],
  ['what is an artifact already', '/Artifact <</Type /Pagination>>BDC 0 0 9 9 re f EMC'],
  ['an XObject that has marks of its own', '/Tagged Do'],
  ['words that look like operators', '/f 1 (S f) [(re) 1] <66> pop'],
])('left as it is: %s', (_, content) => expect(marked(content)).toBe(content))

test('decoration loses its number', () => {
  expect(marked('/P <</MCID 3 >>BDC 0 0 9 9 re f EMC /P <</MCID 4>>BDC S EMC', { artifacts: [3] })).toBe(
    '/Artifact BMC 0 0 9 9 re f EMC /P <</MCID 4>>BDC S EMC',
  )
})

test('what is put in stands where it should, whatever is marked around it', () => {
  const content = '0 0 9 9 re f /P <</MCID 0>>BDC BT <0041> Tj ET EMC S'
  const insertions = new Map([[content.indexOf(' ET'), ' <0003> Tj']])
  expect(marked(content, { insertions })).toBe(
    '/Artifact BMC 0 0 9 9 re f EMC /P <</MCID 0>>BDC BT <0041> Tj <0003> Tj ET EMC /Artifact BMC S EMC',
  )
})

/** Short programs for the corpus, one fence each; lines are short enough for a slide. */
export const codeSamples: readonly string[] = [
  fence('js', [
    'export function turnout(voted, registered) {',
    '  if (registered === 0) return null',
    '  const share = voted / registered',
    '  return Math.round(share * 1000) / 10 // per cent',
    '}',
    "console.log('Turnout in per cent:', turnout(620, 1000))",
  ]),
  fence('js', [
    "const seats = new Map([['North', 12], ['South', 9]])",
    'for (const [region, count] of seats) {',
    '  if (count > 10) console.log(region, count)',
    '}',
    'const total = [...seats.values()].reduce((a, b) => a + b, 0)',
  ]),
  fence('python', [
    'def largest_remainder(votes, seats):',
    '    quota = sum(votes.values()) / seats',
    '    shares = {p: v / quota for p, v in votes.items()}',
    '    given = {p: int(s) for p, s in shares.items()}',
    '    # what is left goes to the largest remainders',
    '    left = seats - sum(given.values())',
    '    return given, left',
  ]),
  fence('python', [
    'import csv',
    'from pathlib import Path',
    '',
    'with Path("votes.csv").open(encoding="utf-8") as file:',
    '    rows = [row for row in csv.DictReader(file)]',
    'print(f"{len(rows)} rows, first: {rows[0]!r}")',
  ]),
  fence('json', [
    '{',
    '  "region": "North",',
    '  "seats": 12,',
    '  "contested": true,',
    '  "lists": ["Green", "Centre", null]',
    '}',
  ]),
  fence('sql', [
    'SELECT region, COUNT(*) AS seats, AVG(age) AS mean_age',
    'FROM deputies',
    "WHERE elected >= '2023-01-01' AND chamber = 'lower'",
    'GROUP BY region',
    'HAVING COUNT(*) > 2 -- small regions apart',
    'ORDER BY seats DESC;',
  ]),
]

function fence(language: string, lines: readonly string[]): string {
  return `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``
}

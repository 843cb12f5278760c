/** What a PDF says about itself. */
export type PdfFacts = {
  readonly title: string
  readonly author: string | null
  /** BCP 47. Chromium writes the page's, and its own where the page names none. */
  readonly language: string
  readonly creator: string
  /** Default: the moment of printing, as Chromium wrote it. */
  readonly date?: Date
}

/**
 * Writes title, author, creator, dates and language into a PDF that Chromium printed.
 *
 * They are appended as an update, which PDF provides for: a new version of two objects and a table that finds them.
 * Nothing else is read or written again; parsing the whole file with a library takes a hundred times as long.
 *
 * @throws Error when the bytes do not end as Chromium's do, with a table of cross-references and a trailer
 */
export async function finishPdf(pdf: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const file = Buffer.from(pdf) // a copy: dates are written over
  const tail = file.toString('latin1', Math.max(0, file.length - 1024))
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(tail)?.[1] ?? Number.NaN)
  const trailer = /trailer\s*(<<[\s\S]*?>>)\s*startxref/.exec(tail)?.[1]
  const infoNumber = Number(/\/Info (\d+) 0 R/.exec(trailer ?? '')?.[1] ?? Number.NaN)
  const rootNumber = Number(/\/Root (\d+) 0 R/.exec(trailer ?? '')?.[1] ?? Number.NaN)
  const info = objectText(file, table, infoNumber)
  const root = objectText(file, table, rootNumber)
  if (trailer === undefined || info === null || root === null)
    throw new Error('This PDF does not end as Chromium ends its own.')

  const dates = facts.date ? overwriteDates(file, info, pdfDate(facts.date)) : datesOf(info.text)
  const entries: [name: string, value: string | null][] = [
    ['Title', pdfText(facts.title)],
    ['Author', facts.author === null ? null : pdfText(facts.author)],
    ['Creator', pdfText(facts.creator)],
    ['Producer', /\/Producer (\((?:\\.|[^\\)])*\))/.exec(info.text)?.[1] ?? null],
    ['CreationDate', dates.created && `(${dates.created})`],
    ['ModDate', dates.modified && `(${dates.modified})`],
  ]
  const lines = entries.flatMap(([name, value]) => (value === null ? [] : [`/${name} ${value}`]))
  const changed: [number, string][] = [[infoNumber, `<<${lines.join('\n')}>>`]]
  const language = `/Lang (${facts.language})`
  if (!root.text.includes(language)) {
    const others = root.text.replace(/\n?\/Lang (?:\((?:\\.|[^\\)])*\)|<[\dA-Fa-f]*>)/, '')
    changed.push([rootNumber, `${others.slice(0, others.lastIndexOf('>>'))}\n${language}>>`])
  }
  return Buffer.concat([file, Buffer.from(update(file.length, table, trailer, changed), 'latin1')])
}

/** New versions of objects, the table that finds them, and a trailer that leads on to the older table. */
function update(from: number, olderTable: number, trailer: string, changed: readonly [number, string][]): string {
  let text = '\n'
  let table = 'xref\n'
  for (const [number, body] of changed) {
    table += `${number} 1\n${String(from + text.length).padStart(10, '0')} 00000 n \n`
    text += `${number} 0 obj\n${body}\nendobj\n`
  }
  const start = from + text.length
  return `${text}${table}trailer\n${trailer.slice(0, -2)}\n/Prev ${olderTable}>>\nstartxref\n${start}\n%%EOF\n`
}

/** Text between `obj` and `endobj`, looked up in a table of one section that starts at 0; null when it is not so. */
function objectText(file: Buffer, table: number, number: number): { text: string; offset: number } | null {
  if (!Number.isSafeInteger(table) || !Number.isSafeInteger(number)) return null
  const head = /^xref\n0 (\d+)\n/.exec(file.toString('latin1', table, table + 40))
  if (head === null || number >= Number(head[1])) return null
  const entry = table + head[0].length + number * 20 // each entry is 20 bytes
  const start = Number(file.toString('latin1', entry, entry + 10))
  const opening = `${number} 0 obj\n`
  if (file.toString('latin1', start, start + opening.length) !== opening) return null
  const end = file.indexOf('\nendobj', start, 'latin1')
  const offset = start + opening.length
  return end === -1 ? null : { text: file.toString('latin1', offset, end), offset }
}

type Dates = { created: string | null; modified: string | null }

// A parenthesis inside a string is escaped, so these do not match inside a title.
const dateEntry = /\/(CreationDate|ModDate) \((D:[^()]*)\)/g

function datesOf(info: string): Dates {
  const found = new Map([...info.matchAll(dateEntry)].map((match) => [match[1], match[2] as string]))
  return { created: found.get('CreationDate') ?? null, modified: found.get('ModDate') ?? null }
}

/** The older version of the dates stays in the file; for bytes that repeat it must tell no other time. */
function overwriteDates(file: Buffer, info: { text: string; offset: number }, date: string): Dates {
  for (const match of info.text.matchAll(dateEntry)) {
    const old = match[2] as string
    if (old.length === date.length) file.write(date, info.offset + match.index + match[0].indexOf('(') + 1, 'latin1')
  }
  return { created: date, modified: date }
}

function pdfDate(date: Date): string {
  const digits = date.toISOString().replace(/\D/g, '').slice(0, 14)
  return `D:${digits}+00'00'`
}

/** UTF-16 with its mark, in hexadecimal: the one form that holds every letter and needs no escaping. */
function pdfText(text: string): string {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()
  return `<${bytes.toString('hex').toUpperCase()}>`
}

/**
 * SHA-256 of a text, as a page's policy writes it: in base64.
 *
 * By hand, since the core asks neither Node nor a secure page for anything; meant for a few kilobytes.
 */
export function sha256(text: string): string {
  const bytes = padded(new TextEncoder().encode(text))
  const state = new Int32Array(firstState)
  for (let at = 0; at < bytes.byteLength; at += 64) compress(state, new DataView(bytes.buffer, at, 64))
  const digest = new Uint8Array(32)
  const view = new DataView(digest.buffer)
  for (const [index, word] of state.entries()) view.setInt32(index * 4, word)
  return btoa(String.fromCharCode(...digest))
}

/** The bytes, a one, zeros, and the length in bits, to a multiple of 64 bytes. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array((Math.floor((bytes.length + 8) / 64) + 1) * 64)
  whole.set(bytes)
  whole[bytes.length] = 0x80
  new DataView(whole.buffer).setBigUint64(whole.length - 8, BigInt(bytes.length) * 8n)
  return whole
}

const schedule = new Int32Array(64)

function compress(state: Int32Array, block: DataView): void {
  for (let i = 0; i < 16; i++) schedule[i] = block.getInt32(i * 4)
  for (let i = 16; i < 64; i++) {
    const early = schedule[i - 15]!
    const late = schedule[i - 2]!
    const mixedEarly = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)
    const mixedLate = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10)
    schedule[i] = schedule[i - 16]! + mixedEarly + schedule[i - 7]! + mixedLate
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Eight
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g)
    const most = (a & b) ^ (a & c) ^ (b & c)
    const first = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + choice + roundWords[i]! + schedule[i]!) | 0
    const second = (turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + most
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index]! += word
}

type Eight = [number, number, number, number, number, number, number, number]

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}

const primes: number[] = []
for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)

/** The first 32 bits behind the point of a root, which is where the standard takes its numbers from. */
function fraction(root: number): number {
  return ((root % 1) * 2 ** 32) | 0
}

const roundWords = primes.map((prime) => fraction(Math.cbrt(prime)))
const firstState = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

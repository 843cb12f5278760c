/** What we need of a service worker's world; the compiler's own types of it do not live beside those of pages. */
export type WorkerScope = {
  readonly registration: { readonly scope: string }
  addEventListener(name: 'install' | 'activate', listener: (event: LifeEvent) => void): void
  addEventListener(name: 'fetch', listener: (event: AskEvent) => void): void
}

export type LifeEvent = { waitUntil(work: Promise<unknown>): void }

export type AskEvent = { readonly request: Request; respondWith(answer: Promise<Response>): void }

/** What the service worker of an edition is told when the site is written. */
export type OfflineSite = {
  /** Names this build: the same for the same files. */
  readonly version: string
  /** SHA-256 in base64 of every file that is kept, by its path below the worker. */
  readonly files: Readonly<Record<string, string>>
  /** The page that says that something is not kept and there is no network. */
  readonly missingHtml: string
}

/** Stands in that page for the address of the course page, which only the worker knows. */
export const homeMark = 'address-of-the-course-page'

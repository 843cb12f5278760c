/**
 * Ids of the own parts of decks and pages to read. Scripts find their dialogs and words by them, so no slide and nothing
 * that stands on one may take an id of these.
 */
export const pageIds: ReadonlySet<string> = new Set([
  'deck',
  'deck-help',
  'deck-help-title',
  'deck-menu',
  'deck-menu-number',
  'deck-menu-title',
  'deck-search',
  'deck-search-title',
  'deck-search-words',
  'deck-status',
  'page-bubble',
  'page-content',
  'page-notice',
  'page-outline',
  'page-outline-title',
  'page-result-title',
  'page-settings',
  'page-settings-title',
  'page-sources',
  'page-sources-title',
  'page-status',
  'speaker-blocked',
  'speaker-blocked-title',
  'speaker-next-label',
  'speaker-notes-label',
  'speaker-now-label',
  'speaker-view',
  'words',
])

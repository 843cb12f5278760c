/**
 * Ids of the deck page's own parts. Scripts find their dialogs and words by them, so no slide and nothing that stands
 * on one may take an id of these.
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
  'speaker-blocked',
  'speaker-blocked-title',
  'speaker-next-label',
  'speaker-notes-label',
  'speaker-now-label',
  'speaker-view',
  'words',
])

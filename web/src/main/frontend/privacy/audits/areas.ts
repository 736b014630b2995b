/** The parts of the privacy records that a grant may open, by the step of their path. */
export const areas = [
  'all', 'overview', 'consents', 'consent-figures', 'capacity', 'confirmations', 'people', 'blocks', 'decisions', 'access-log', 'requests', 'reviews', 'oversight-rules', 'retention', 'notices',
  'purposes', 'law', 'audit',
] as const;

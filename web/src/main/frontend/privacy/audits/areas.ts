/** The parts of the privacy records that a grant may open, by the step of their path. */
export const areas = ['all', 'consents', 'people', 'decisions', 'access-log', 'requests', 'reviews', 'notices', 'purposes', 'law', 'audit'] as const;

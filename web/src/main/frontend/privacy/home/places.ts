/** Where each kind of the officer's work is done. */
export const places: Record<string, string> = {
  requests: '/requests',
  reviews: '/reviews',
  holds: '/holds',
  retention: '/retention',
  confirmations: '/confirmations',
  'unsound-purposes': '/notices',
};

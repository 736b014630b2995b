const shifts = new Map<string, Record<string, unknown>>();

export const everybody = () => ({ items: [...shifts.values()], next: null });

/** How somebody stands; available with a little in hand until they say otherwise. */
export function shiftOf(user: string): Record<string, unknown> {
  const known = shifts.get(user) ?? { user, displayName: user, state: 'available', since: null, tickets: 3, points: 7, capacity: 10 };
  shifts.set(user, known);
  return known;
}

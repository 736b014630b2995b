import type { Named } from '@shared/api/channels';

/** What was entered, by name; what was never touched is left out, so that it stays as it is. */
export function named(values: Record<string, string | undefined>, names: string[]): Named[] {
  return names.flatMap((name) => {
    const value = values[name];
    return value === undefined || value === '' ? [] : [{ name, value }];
  });
}

/** One part of the hub, as it says of itself. */
export interface Check {
  name: string;
  status: 'UP' | 'DOWN';
  data?: Record<string, string>;
}

export interface Health {
  status: 'UP' | 'DOWN';
  checks: Check[];
}

/** The hub's own report: it answers 503 with the same body when a part is down. */
export async function getHealth(signal?: AbortSignal): Promise<Health> {
  const response = await fetch('/health', { headers: { Accept: 'application/json' }, signal });
  return (await response.json()) as Health;
}

/** An answer of the hub that is not a success, as RFC 9457 describes it; status 0 means the hub was not reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string | null,
    readonly members: Record<string, unknown> = {},
  ) {
    super(title);
  }

  /** The last step of the type URI, such as `newer-message`. */
  get kind(): string {
    return this.type.split('/').pop() ?? '';
  }

  /** Whether somebody else changed the same thing first. */
  get stale(): boolean {
    return this.status === 412 || this.status === 409;
  }

  /** Whether asking again, unchanged, may succeed. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  static unreachable(): Problem {
    return new Problem(0, 'about:unreachable', 'unreachable', null);
  }

  static async from(response: Response): Promise<Problem> {
    const body = await membersOf(response);
    return new Problem(
      response.status,
      text(body.type) ?? 'about:blank',
      text(body.title) ?? response.statusText,
      text(body.detail),
      body,
    );
  }
}

/** For `catch`: what does not exist yet is null; any other fault stays one. */
export function noneYet(fault: unknown): null {
  if (fault instanceof Problem && fault.status === 404) return null;
  throw fault;
}

async function membersOf(response: Response): Promise<Record<string, unknown>> {
  if (!(response.headers.get('content-type') ?? '').includes('json')) return {};
  try {
    return (await response.json()) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.length > 0 ? value : null;
}

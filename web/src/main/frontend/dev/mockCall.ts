/** One request to the stand-in, already read. */
export interface Call {
  user: string;
  query: Record<string, string>;
  body: Record<string, unknown>;
}

/** Becomes a problem+json answer. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly kind: string,
    title: string,
    readonly members: object = {},
  ) {
    super(title);
  }
}

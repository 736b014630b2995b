import type { ContactReason, ReasonTree } from '@shared/api/reasons';

export interface ReasonChoice {
  reason: ContactReason;
  /** 0 at the top. */
  level: number;
}

/** What a ticket of the team may be closed with, each below the one it belongs to. */
export function reasonChoices(tree: Pick<ReasonTree, 'reasons'> | undefined): ReasonChoice[] {
  const live = tree?.reasons.filter((each) => !each.retired) ?? [];
  const below = (parent: string | null, level: number): ReasonChoice[] =>
    live.filter((each) => (each.parent ?? null) === parent).flatMap((reason) => [{ reason, level }, ...below(reason.code, level + 1)]);
  return below(null, 0);
}

/** The ticket's own reason while it can be chosen, `other` when there is nothing else, else none: the agent chooses. */
export function firstReason(choices: ReasonChoice[], own: string | null): string {
  const codes = choices.map(({ reason }) => reason.code);
  if (own !== null && codes.includes(own)) return own;
  return codes.length === 1 && codes[0] === 'other' ? 'other' : '';
}

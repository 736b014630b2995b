import type { ReportRange } from '@shared/api/reports';

/** The queue, narrowed to what a figure was counted from. */
export interface Drill {
  name: 'tickets';
  params: { view: string; number: '' };
  query: Record<string, string>;
}

type Narrowing = Record<string, string | null | undefined>;

/** Open tickets that have something in common. */
export const toOpen = (by: Narrowing, view = 'open'): Drill => to(view, by);

/** Whatever tickets a figure was counted from; with days for a figure of a period. */
export const toFigure = (figure: string, team: string | null, days?: ReportRange): Drill => to('all', { figure, team, from: days?.from, to: days?.to });

function to(view: string, by: Narrowing): Drill {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(by)) if (value) query[name] = value;
  return { name: 'tickets', params: { view, number: '' }, query };
}

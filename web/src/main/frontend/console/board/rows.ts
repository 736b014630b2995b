import type { Board, BoardFigure } from '@shared/api/board';
import type { Shift } from '@shared/api/presence';
import { toFigure, toOpen, type Drill } from './drill';

/** A figure in a chart or its table. */
export interface BarRow {
  key: string;
  value: number;
  /** Of the days before; null where there is nothing to compare with. */
  before: number | null;
  marked?: boolean;
  to: Drill;
}

type Team = string | null;

export const queueRows = ({ queues }: Board): BarRow[] =>
  queues.map(({ team, notStarted, inProgress, waiting }) => ({
    key: team,
    value: notStarted + inProgress + waiting,
    before: null,
    to: toOpen({ team }),
  }));

export const ageRows = ({ ages }: Board, team: Team): BarRow[] =>
  ages.map(({ days, count, before }) => ({ key: days, value: count, before, to: toFigure(`age-${days}`, team) }));

export const channelRows = (board: Board, team: Team): BarRow[] =>
  board.channels.map(({ channel, count, before, mostUsed }) => ({
    key: channel,
    value: count,
    before,
    marked: mostUsed,
    to: toFigure(`contacts-${channel}`, team, board),
  }));

/** What each has in hand, in per cent of what routing gives them. */
export const agentRows = (shifts: Shift[], team: Team): BarRow[] =>
  shifts.map(({ user, points, capacity }) => ({
    key: user,
    value: capacity === 0 ? 0 : Math.round((100 * points) / capacity),
    before: null,
    to: toOpen({ assignee: user, team }),
  }));

/** Figures that stand for tickets lead to them. */
const leads: Record<string, string> = { opened: 'opened', done: 'done', missed: 'missed', 'csat-answers': 'csat', 'csat-low': 'csat-low', 'nps-answers': 'nps' };

export interface NumberRow extends BoardFigure {
  key: string;
  to: Drill | null;
}

export const numberRows = (board: Board, names: string[], team: Team): NumberRow[] =>
  board.figures
    .filter(({ name }) => names.includes(name))
    .map((figure) => ({ ...figure, key: figure.name, to: figure.name in leads ? toFigure(leads[figure.name] as string, team, board) : null }));

/** How full the longest bar is; a share of a whole is not stretched. */
export const longest = (rows: BarRow[], whole?: number) => whole ?? Math.max(1, ...rows.map(({ value, before }) => Math.max(value, before ?? 0)));

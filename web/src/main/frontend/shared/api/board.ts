import { base, get, put } from './client';
import type { ReportFormat, ReportRange } from './reports';

export interface BoardQueue {
  team: string;
  notStarted: number;
  inProgress: number;
  waiting: number;
  /** Of the open ones. */
  unassigned: number;
  /** Tickets with a promise near its time, and with one past it. */
  near: number;
  late: number;
  oldestAt: string | null;
}

export const ages = ['0', '1-3', '4-7', '8-30', 'over-30'] as const;

export interface BoardFigure {
  name: string;
  unit: 'count' | 'percent' | 'number';
  /** Null where nothing was measured. */
  value: number | null;
  before: number | null;
}

/** How the teams stand now, and how some days went beside as many right before. */
export interface Board extends ReportRange {
  at: string;
  before: ReportRange;
  queues: BoardQueue[];
  ages: { days: (typeof ages)[number]; count: number; before: number }[];
  promises: { clock: string; near: number; late: number }[];
  channels: { channel: string; count: number; share: number; mostUsed: boolean; before: number }[];
  figures: BoardFigure[];
}

export const tileNames = ['queues', 'promises', 'ages', 'channels', 'agents', 'flow', 'surveys'] as const;
export type TileName = (typeof tileNames)[number];

export interface Tile {
  tile: TileName;
  size: 'small' | 'wide';
  form: 'chart' | 'table';
}

/** Tiles in their order; one that is not named is hidden. */
export interface BoardLayout {
  tiles: Tile[];
  days: number;
  team: string | null;
}

type Asked = Pick<BoardLayout, 'days' | 'team'>;

export const getBoard = ({ days, team }: Asked, signal?: AbortSignal) => get<Board>('/board', { query: { days, team }, signal });

export const boardFile = ({ days, team }: Asked, format: ReportFormat) =>
  `${base}/board?${new URLSearchParams({ days: String(days), ...(team ? { team } : {}), format }).toString()}`;

export const getBoardLayout = (signal?: AbortSignal) => get<BoardLayout>('/me/board', { signal });
export const putBoardLayout = (layout: BoardLayout) => put<BoardLayout>('/me/board', layout);

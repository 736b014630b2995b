import { get, put } from './client';

export const routings = ['queue', 'automatic'] as const;
/** How a team comes to its work: it takes it, or is given it. */
export interface TeamRouting {
  team: string;
  routing: (typeof routings)[number];
  /** Offline for longer, an agent gives back what is not begun. */
  giveBackMinutes: number;
  /** Away for longer, they give back what is not begun and what waits for an answer; null for never. */
  giveBackHours: number | null;
  /** Nobody is given work while it is closed; null for at any time. */
  calendar: string | null;
}

/** Points of one ticket of the channel. */
export interface ChannelWeight {
  channel: string;
  weight: number;
}

export interface AgentRoom {
  user: string;
  /** Points in hand at most. */
  capacity: number;
  languages: string[];
  skills: string[];
}

/** What tickets of an address of ours ask of who works on them. */
export interface AccountSkill {
  channel: string;
  account: string;
  skill: string | null;
}

export interface RoutingSheet {
  teams: TeamRouting[];
  /** Channels without a row weigh 2. */
  channels: ChannelWeight[];
  agents: AgentRoom[];
  accounts: AccountSkill[];
}

export const readRouting = (signal?: AbortSignal) => get<RoutingSheet>('/routing', { signal });
export const writeTeamRouting = (wanted: TeamRouting) => put<TeamRouting>('/routing/teams', wanted);
export const writeChannelWeight = (wanted: ChannelWeight) => put<ChannelWeight>('/routing/channels', wanted);
export const writeAgentRoom = (wanted: AgentRoom) => put<AgentRoom>('/routing/agents', wanted);
export const writeAccountSkill = (wanted: AccountSkill) => put<AccountSkill>('/routing/accounts', wanted);

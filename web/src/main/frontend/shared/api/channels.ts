import { get, patch, post } from './client';
import type { Page } from './page';

export const channelKinds = ['email', 'line', 'meta', 'generic', 'forum', 'web-form', 'web-chat', 'cti'] as const;
export type ChannelKind = (typeof channelKinds)[number];

export interface Named {
  name: string;
  value: string;
}

/** A connected channel. Of its secrets only the names are known. */
export interface Channel {
  id: string;
  kind: ChannelKind;
  channel: string;
  name: { th: string; en: string };
  team: string | null;
  active: boolean;
  settings: Named[];
  secrets: string[];
  missing: string[];
  byHand: boolean;
}

export interface ChannelHealth {
  state: 'ok' | 'failing' | 'incomplete' | 'off';
  lastReceivedAt: string | null;
  lastSentAt: string | null;
  waiting: number;
  lagSeconds: number;
  due: number;
  failed: number;
  quarantined: number;
  failingSince: string | null;
  lastError: string | null;
  /** Calls of the last seven days of which nothing was stored. */
  refused: { calls: number; reason: string | null; at: string | null };
  /** What the provider lets us send in a month; null when it sets no limit. */
  quota: { state: 'ok' | 'low' | 'used-up'; limit: number; used: number; readAt: string } | null;
}

export interface Probe {
  ok: boolean;
  /** What was found, perhaps with the number that the provider answered. */
  code: string;
  /** The same in English. */
  sentence: string;
}

/** What an administrator enters; a secret goes in and is never shown again. */
export interface ChannelEntry {
  id: string;
  kind: ChannelKind;
  name: { th: string; en: string };
  team: string;
  settings: Named[];
  secrets: Named[];
}

/** What each kind is set up with, as the hub expects it. */
export const fieldsOf: Record<ChannelKind, { settings: string[]; secrets: string[] }> = {
  email: {
    settings: ['imapHost', 'imapPort', 'imapSecurity', 'imapUser', 'smtpHost', 'smtpPort', 'smtpSecurity', 'smtpUser'],
    secrets: ['imapPassword', 'smtpPassword'],
  },
  line: { settings: ['botUserId', 'quotaReserve'], secrets: ['secret', 'accessToken'] },
  meta: { settings: ['page', 'instagram', 'whatsapp'], secrets: ['appSecret', 'verifyToken', 'pageToken'] },
  generic: { settings: ['answers', 'callbackUrl', 'vouches', 'converses'], secrets: ['secret'] },
  forum: { settings: [], secrets: ['secret'] },
  'web-form': { settings: [], secrets: [] },
  'web-chat': { settings: ['origins'], secrets: [] },
  cti: { settings: [], secrets: ['secret'] },
};

export const listChannels = (signal?: AbortSignal) => get<Page<Channel>>('/channels', { signal });
export const channelHealth = (id: string, signal?: AbortSignal) => get<ChannelHealth>(`/channels/${id}/health`, { signal });
export const testChannel = (id: string) => post<Probe>(`/channels/${id}/test`, undefined);
export const addChannel = (entry: ChannelEntry) => post<Channel>('/channels', entry);
export const changeChannel = (id: string, change: Partial<Omit<ChannelEntry, 'id' | 'kind'>> & { active?: boolean }) =>
  patch<Channel>(`/channels/${id}`, change);

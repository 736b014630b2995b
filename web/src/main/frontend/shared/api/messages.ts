import { del, get, getFile, post } from './client';

export type MessageKind = 'message' | 'reply' | 'note' | 'acknowledgement';
export type DeliveryState = 'queued' | 'sending' | 'sent' | 'delivered' | 'read' | 'failed' | 'uncertain';

export interface Attachment {
  id: string;
  name: string;
  /** Bytes. */
  size: number;
  type: string;
  state: string;
  /** It cannot be opened; `reason` says what was found or why nobody looked. */
  locked: boolean;
  reason: string | null;
  /** What the HTML names it by where it stands in the text. */
  contentId: string | null;
  /** Opened only with a coded reason, such as where somebody is. */
  sensitive: boolean;
}

/** Where somebody is (GeoJSON); coordinates are longitude and latitude. */
export interface Place {
  geometry: { coordinates: [number, number] };
  properties: { title?: string; address?: string };
}

/** A reveal: logged with its reason. */
export const openPlace = (id: string, reason: string) => get<Place>(`/attachments/${id}`, { query: { reason } });

/** A sender or recipient, as plain text or as name and address. */
export type Party = string | { name?: string | null; displayName?: string | null; address?: string | null } | null;

/** A short answer in the words in which it stood when it was read. */
export interface AnswerBefore {
  language: 'th' | 'en';
  question: string;
  answer: string;
  helped: boolean;
}

export interface Message {
  id: string;
  direction: 'inbound' | 'outbound';
  kind: MessageKind;
  channel: string;
  from: Party;
  to: Party | Party[];
  at: string;
  subject: string | null;
  text: string | null;
  html: string | null;
  attachments: Attachment[];
  /** `leavesAt`: until when it waits, when it waits for a moment. */
  delivery: { state: DeliveryState; at: string | null; reason: string | null; leavesAt?: string | null } | null;
  /** Where in `text` the quoted earlier mail or the signature begins; null when nothing is carried along. */
  quotedFrom: number | null;
  trust: 'pass' | 'none' | 'fail' | null;
  purpose: string | null;
  evidence: string | null;
  /** User name, `customer`, `system`, or `outside` for what was sent without the hub. */
  author?: string | null;
  /** Thanks only, to a closed ticket that stayed closed. */
  thanked?: boolean;
  /** When its writer last changed it. */
  editedAt?: string | null;
  /** What somebody answered it with, such as a heart. */
  reaction?: string | null;
  /** The move with which it came from another ticket; in one order of time with the ids. */
  movedIn?: string | null;
  /** The short answers that a guest of the chat read before writing it. */
  readBefore?: AnswerBefore[];
  /** The text is withheld while the person's data is restricted. */
  restricted?: boolean;
  /** The gate's reason for withholding the text; null when it is shown. */
  withheld?: string | null;
}

/** `attachments` are ids of uploaded files. */
/** Why what reads like an offer is none. */
export const noOffers = ['customer-asked', 'own-order', 'other'] as const;
export type NoOffer = (typeof noOffers)[number];

export type NewMessage = { text: string; attachments?: string[] } & (
  | { kind: 'reply'; replyingTo: string | null; purpose: string; sendAfterSeconds?: number; channel?: string; to?: string[]; cc?: string[]; notAnOffer?: NoOffer }
  | { kind: 'note' }
);

/** Takes back an answer of the caller's that has not left yet (409 `not-queued` afterwards). */
export const takeBack = (number: number, message: string) => del<Message>(`/tickets/${number}/messages/${message}`);

export const postMessage = (number: number, message: NewMessage, idempotencyKey: string) =>
  post<Message>(`/tickets/${number}/messages`, message, { idempotencyKey });

/** Writes down a visit to the customer; it is sent nowhere. */
export const logVisit = (number: number, visit: { at: string; text: string }, idempotencyKey: string) =>
  post<Message>(`/tickets/${number}/visits`, visit, { idempotencyKey });

/** Whether the message is one that a reply answers: notes and acknowledgements never count. */
export function countsAsConversation(message: Message): boolean {
  return message.kind === 'message' || message.kind === 'reply';
}

export function partyText(party: Party | Party[]): string {
  if (party === null || party === undefined) return '';
  if (Array.isArray(party)) return party.map(partyText).filter(Boolean).join(', ');
  if (typeof party === 'string') return party;
  const name = party.displayName ?? party.name ?? '';
  const address = party.address ?? '';
  return name && address && name !== address ? `${name} <${address}>` : name || address;
}

/** The message as it came; a reveal with a coded reason. */
export const getOriginal = (number: number, message: string, reason: string) => getFile(`/tickets/${number}/messages/${message}/raw`, { query: { reason } });

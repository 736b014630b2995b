/** What passes over /ws/chat. */
export interface Line {
  id: string;
  clientId?: string;
  by: 'guest' | 'agent' | 'hub';
  name?: string;
  text: string;
  at: string;
  confirmed: boolean;
  files: { id?: string; name: string; size: number; type: string }[];
}

export interface Presence {
  state: 'none' | 'waiting' | 'talking' | 'ended';
  agents: number;
  open: boolean;
  teamTh: string;
  teamEn: string;
  ticket?: number;
  position?: number;
  agent?: string;
}

/** An answer to read before writing to anybody. */
export interface Offered {
  id: string;
  language: 'th' | 'en';
  question: string;
  answer: string;
  keywords: string[];
}

/** That the guest read an answer before writing; the hub knows its words. */
export interface ReadAnswer {
  id: string;
  language: 'th' | 'en';
  helped: boolean;
}

export interface Hello {
  type: 'hello';
  token: string;
  channel: { nameTh: string; nameEn: string };
  notice: { key: string; version: number };
  purposes: { key: string; titleTh: string; titleEn: string }[];
  /** Left out by a hub that knows of none. */
  answers?: Offered[];
  limits: { text: number; files: number; bytes: number };
  history: Line[];
  presence: Presence;
}

export type HubFrame =
  | Hello
  | ({ type: 'message' } & Line)
  | ({ type: 'presence' | 'transfer' } & Presence)
  | { type: 'file'; id: string; href: string }
  | { type: 'ack'; clientId: string; id: string }
  | { type: 'error'; code: string; sentence: string; clientId?: string }
  | { type: 'mailed'; whole: boolean }
  | { type: 'typing' | 'ended' | 'rated' | 'consented' };

/** What a guest says of an optional purpose. */
export type Decision = 'given' | 'refused' | 'withdrawn';

export interface SentFile {
  name: string;
  /** Base64. */
  content: string;
}

/** What the guest wrote, from the moment they pressed send. */
export interface Said {
  clientId: string;
  text: string;
  files: SentFile[];
  email?: string;
  read?: ReadAnswer[];
  state: 'waiting' | 'taken' | 'refused';
}

import type { QueueFilter } from '@shared/api/tickets';

/** Names under which server state is kept in memory; everything about one ticket stands below `one`. */
export const keys = {
  lists: ['tickets', 'list'] as const,
  list: (filter: QueueFilter) => ['tickets', 'list', filter] as const,
  one: (number: number | null) => ['tickets', 'one', number] as const,
  ticket: (number: number | null) => ['tickets', 'one', number, 'ticket'] as const,
  messages: (number: number | null) => ['tickets', 'one', number, 'messages'] as const,
  history: (number: number | null) => ['tickets', 'one', number, 'history'] as const,
  sla: (number: number | null) => ['tickets', 'one', number, 'sla'] as const,
  attempts: (number: number | null) => ['tickets', 'one', number, 'attempts'] as const,
  handoffs: (number: number | null) => ['tickets', 'one', number, 'handoffs'] as const,
  presence: (number: number | null) => ['presence', 'one', number] as const,
  shift: ['presence', 'mine'] as const,
  tasks: (number: number | null) => ['tickets', 'one', number, 'tasks'] as const,
  spokenNotice: (number: number | null) => ['tickets', 'one', number, 'spoken-notice'] as const,
  reasons: ['reasons'] as const,
  elements: ['service-elements'] as const,
  calls: ['calls'] as const,
  callList: (outcome: string, unfiled: boolean) => ['calls', outcome, unfiled] as const,
  taskLists: ['tasks'] as const,
  taskList: (mine: boolean, state: string) => ['tasks', mine, state] as const,
  replyOptions: (number: number | null, purpose: string) => ['tickets', 'one', number, 'reply-options', purpose] as const,
  wishes: (number: number | null, id: string) => ['tickets', 'one', number, 'wishes', id] as const,
  timeline: (id: string) => ['customers', id, 'timeline'] as const,
  customer: (number: number | null, id: string | null) => ['tickets', 'one', number, 'customer', id] as const,
};

import { del, get, post } from './client';
import type { Page } from './page';

export const taskKinds = ['call-back', 'check', 'fall-back', 'reply-by-hand'] as const;
export type TaskKind = (typeof taskKinds)[number];
export const taskStates = ['open', 'done', 'dropped'] as const;
export type TaskState = (typeof taskStates)[number];

/** Something a colleague must do on a ticket. */
export interface Task {
  id: string;
  ticket: number;
  team: string;
  assignee: string | null;
  kind: TaskKind;
  channel: string;
  text: string;
  dueAt: string | null;
  state: TaskState;
  madeAt: string;
  madeBy: string;
  why: string;
  doneBy: string | null;
  doneAt: string | null;
  note: string | null;
  link: string | null;
  message: string | null;
}

export interface NewTask {
  kind: TaskKind;
  text: string;
  dueAt: string | null;
}

export const tasksOf = (number: number, signal?: AbortSignal) => get<Page<Task>>(`/tickets/${number}/tasks`, { signal });

export const listTasks = (mine: boolean, state: TaskState, signal?: AbortSignal) =>
  get<Page<Task>>('/tasks', { query: { mine: String(mine), state, limit: 200 }, signal });

export const addTask = (number: number, task: NewTask) => post<Task>(`/tickets/${number}/tasks`, task);

export const completeTask = (id: string, note: string | null, link: string | null) =>
  post<Task>(`/tasks/${id}/completion`, { note, link });

export const dropTask = (id: string) => post<Task>(`/tasks/${id}/dropping`, undefined);

export const reopenTask = (id: string) => del<Task>(`/tasks/${id}/completion`);

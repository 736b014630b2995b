import type { Call } from './mockCall.ts';
import { Refusal } from './mockCall.ts';

const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
const blank = { team: 'support', assignee: 'agent1', doneBy: null, doneAt: null, note: null, link: null, message: null };

let tasks: Record<string, unknown>[] = [
  { ...blank, id: 'k1', ticket: 1001, kind: 'call-back', channel: 'phone', text: '', dueAt: soon(-12), state: 'open', madeAt: soon(-60), madeBy: 'system', why: 'abandoned-call' },
  { ...blank, id: 'k2', ticket: 1001, kind: 'check', channel: 'email', text: 'ดูเลขพัสดุกับคลังสินค้า', dueAt: soon(90), state: 'open', madeAt: soon(-20), madeBy: 'agent1', why: 'by-hand' },
];

const page = (items: unknown[]) => ({ items, next: null });

export const of = (number: string) => page(tasks.filter((task) => String(task.ticket) === number));
export const list = ({ query }: Call) => page(tasks.filter((task) => task.state === query.state));

export function add({ body, user }: Call, number: string): unknown {
  const made = { ...blank, ...body, channel: 'phone', id: `k${tasks.length + 1}`, ticket: Number(number), state: 'open', madeAt: soon(0), madeBy: user, why: 'by-hand' };
  tasks = [...tasks, made];
  return made;
}

export function settle({ body, user }: Call, id: string, state: 'open' | 'done' | 'dropped'): unknown {
  const found = tasks.find((task) => task.id === id);
  if (!found) throw new Refusal(404, 'unknown-task', 'Not found');
  const ended = state === 'open' ? {} : { ...body, doneBy: user, doneAt: soon(0) };
  tasks = tasks.map((task) => (task === found ? { ...task, ...ended, state } : task));
  return tasks.find((task) => task.id === id);
}

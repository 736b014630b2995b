import { Refusal, type Call } from './mockCall.ts';
import { persons } from './people.ts';

const day = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * day).toISOString();
const on = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);

const hold = (order: number, matter: string, reviewIn: number, more: object) => ({
  id: `01932f00-0000-7000-8000-00000000b00${order}`,
  subject: persons[order % persons.length]?.id ?? null,
  ticket: null as number | null,
  category: null as string | null,
  matter,
  ground: 'G33-CLAIMS',
  groundVersion: 1,
  owner: 'dpo1',
  reviewOn: on(reviewIn),
  placedAt: ago(90 - reviewIn),
  placedBy: 'dpo1',
  reviewedAt: null as string | null,
  reviewedBy: null as string | null,
  release: null as object | null,
  ...more,
});

const holds = [
  hold(1, 'ผบ.567/2569', 9, {}),
  hold(2, 'แฟ้มร้องเรียน 12/2569', 62, { ticket: 1000412 }),
  hold(3, 'หนังสือ สคบ. 0301/2569', 81, { subject: null, category: 'RET-RECORDING', ground: 'G33-LAW', owner: 'dpo2' }),
  hold(4, 'ผบ.88/2568', 20, { release: { reason: 'matter-closed', at: ago(3), by: 'dpo2' } }),
];

function found(id: string) {
  const held = holds.find((each) => each.id === id);
  if (!held) throw new Refusal(404, 'not-found', 'There is nothing here.');
  return held;
}

export const list = ({ query }: Call) => ({
  items: holds.filter(({ release }) => (release === null) === (query.state !== 'released')).sort((one, other) => one.reviewOn.localeCompare(other.reviewOn)),
  next: null,
});

export function place({ body, user }: Call) {
  const fresh = hold(holds.length + 1, String(body.matter), 90, { ...body, owner: user, placedBy: user, placedAt: ago(0) });
  holds.push(fresh);
  return fresh;
}

export const review = ({ body, user }: Call, id: string) =>
  Object.assign(found(id), { reviewOn: String(body.reviewOn), reviewedAt: ago(0), reviewedBy: user });

export const release = ({ body, user }: Call, id: string) =>
  Object.assign(found(id), { release: { reason: body.reason, at: ago(0), by: user } });

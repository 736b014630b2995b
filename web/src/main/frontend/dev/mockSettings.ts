import { Refusal, type Call } from './mockCall.ts';
import { reasons, teams, users } from './people.ts';

type Row = Record<string, unknown>;

const at = '2026-11-22T02:00:00Z';
const list = (...items: unknown[]) => ({ items, next: null });
const put = (rows: Row[], key: string, row: Row) => {
  const known = rows.find((each) => each[key] === row[key]);
  if (known) Object.assign(known, row);
  else rows.push(row);
  return row;
};

const sheet: Record<string, Row[]> = {
  teams: teams.items.map(({ key }) => ({ team: key, routing: 'queue', giveBackMinutes: 10, giveBackHours: null, calendar: null })),
  channels: [{ channel: 'phone', weight: 5 }, { channel: 'line', weight: 3 }],
  agents: Object.keys(users).slice(0, 4).map((user) => ({ user, capacity: 10, languages: ['th', 'en'], skills: [] })),
  accounts: [{ channel: 'email', account: 'support@sala.test', skill: null }],
};
const keys: Record<string, string> = { teams: 'team', channels: 'channel', agents: 'user', accounts: 'account' };
export const routing = () => sheet;
export const route = ({ body }: Call, part: string) => put(sheet[part] ?? [], keys[part] ?? '', body);

const staffTeams: Row[] = teams.items.map(({ key, name, nameEn }) => ({ key, nameTh: name, nameEn, policy: 'standard', version: 1 }));
const people: Row[] = Object.entries(users).slice(0, 4).map(([user, { displayName, teams: where }]) => ({ user, displayName, active: true, teams: where, version: 1 }));
export const staff = () => ({ teams: staffTeams, people });
const add = (rows: Row[], key: string, row: Row) => {
  if (rows.some((each) => each[key] === row[key])) throw new Refusal(409, 'already-there', 'Conflict');
  return put(rows, key, row);
};
export const addTeam = ({ body }: Call) => add(staffTeams, 'key', body);
export const addPerson = ({ body }: Call) => add(people, 'user', body);
export const keepTeam = ({ body }: Call) => put(staffTeams, 'key', body);
export const keepPerson = ({ body }: Call) => put(people, 'user', body);

const trees = new Map(reasons.items.map((tree) => [tree.team, [{ ...tree, at, by: 'sala' } as Row]]));
export const reasonVersions = (team: string) => list(...(trees.get(team) ?? []));
export function writeReasons({ user, body }: Call): Row {
  const versions = trees.get(String(body.team)) ?? [];
  const made = { ...body, version: versions.length + 1, at, by: user };
  versions.unshift(made);
  return made;
}

const attempts: Row[] = [{ version: 1, calls: 3, emails: 2, at, by: 'sala' }];
export const attemptRules = () => list(...attempts);
export function writeAttempts({ user, body }: Call): Row {
  attempts.unshift({ ...body, version: attempts.length + 1, at, by: user });
  return attempts[0] as Row;
}

const days: Row[] = [];
export const holidays = ({ query }: Call) => list(...days.filter(({ day }) => String(day).startsWith(query.year ?? '')));
export function addHolidays({ body }: Call): Row {
  if (!body.dryRun) days.push(...(body.days as Row[]));
  return { dryRun: body.dryRun, days: body.days, known: 0, calendars: ['office-th'] };
}
/** Reads the plainest of tables only: `2028-04-06,วันจักรี,Chakri`. */
export function holidayFile({ body }: Call): Row {
  const [heading = '', ...lines] = String(body.text).trim().split('\n');
  if (!heading.startsWith('date')) throw new Refusal(422, 'unreadable-file', 'Unreadable', { errors: ['line 1: It names the columns.'] });
  const row = (text: string, index: number) => {
    const [day = '', nameTh = '', nameEn = ''] = text.split(',');
    const [, date, month, year] = /^(\d+)\/(\d+)\/(\d+)$/.exec(day) ?? [];
    const iso = year ? `${Number(year) - 543}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}` : null;
    return { line: index + 2, day: iso, nameTh, nameEn: nameEn || null, kinds: nameEn ? ['bank', 'government'] : [], fault: iso ? null : 'no-day' };
  };
  return list(...lines.map(row));
}

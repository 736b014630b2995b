import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { Refusal, type Call } from './mockCall.ts';
import * as answers from './mockAnswers.ts';
import * as people from './mockOnePerson.ts';
import * as capacity from './mockCapacity.ts';
import * as calls from './mockCalls.ts';
import * as erasure from './mockErasure.ts';
import * as holds from './mockHolds.ts';
import * as retention from './mockRetention.ts';
import * as law from './mockLaw.ts';
import * as oversight from './mockOversight.ts';
import * as portal from './mockPortal.ts';
import { everybody, shiftOf } from './mockPresence.ts';
import * as privacy from './mockPrivacy.ts';
import * as requests from './mockRequests.ts';
import * as settings from './mockSettings.ts';
import { ledger, reasons as reasonFigures, report, sheets } from './mockReports.ts';
import * as traffic from './mockTraffic.ts';
import { accept, cut, push } from './mockSocket.ts';
import * as tasks from './mockTasks.ts';
import * as tickets from './mockTickets.ts';
import { persons, reasons, teams, users } from './people.ts';
import { arrive, say } from './world.ts';

type Route = [method: string, path: RegExp, answer: (call: Call, ...parts: string[]) => unknown];

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
  "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
let failing = 0;

const routes: Route[] = [
  ['GET', /^\/teams$/, () => teams],
  ['GET', /^\/tickets\/\d+\/attempts$/, () => ({ calls: 3, emails: 1, callsNeeded: 3, emailsNeeded: 2 })],
  ['GET', /^\/tickets\/\d+\/handoffs$/, () => ({ items: [], next: null })],
  ['GET', /^\/reasons$/, () => reasons],
  ['GET', /^\/reasons\/([\w-]+)\/versions$/, (_call, team) => settings.reasonVersions(team as string)],
  ['POST', /^\/reasons$/, settings.writeReasons],
  ['GET', /^\/routing$/, settings.routing],
  ['PUT', /^\/routing\/(\w+)$/, (call, part) => settings.route(call, part as string)],
  ['GET', /^\/staff$/, settings.staff],
  ['POST', /^\/staff\/teams$/, settings.addTeam],
  ['POST', /^\/staff\/people$/, settings.addPerson],
  ['PUT', /^\/staff\/teams$/, settings.keepTeam],
  ['PUT', /^\/staff\/people$/, settings.keepPerson],
  ['GET', /^\/attempt-rules$/, settings.attemptRules],
  ['POST', /^\/attempt-rules$/, settings.writeAttempts],
  ['GET', /^\/holidays$/, settings.holidays],
  ['POST', /^\/holidays$/, settings.addHolidays],
  ['POST', /^\/holidays\/file$/, settings.holidayFile],
  ['GET', /^\/(?:channels|quality-rules|ticket-fields(?:\/purposes)?|sla-policies|calendars)$/, () => ({ items: [], next: null })],
  ['PATCH', /^\/tickets\/(\d+)$/, (call, number) => tickets.patch(tickets.find(number as string), call)],
  ['GET', /^\/me$/, ({ user }) => ({ name: user, locale: null, ...users[user] })],
  ['GET', /^\/me\/presence$/, ({ user }) => shiftOf(user)],
  ['PUT', /^\/me\/presence$/, ({ user, body }) => Object.assign(shiftOf(user), body)],
  ['GET', /^\/presence$/, everybody],
  ['GET', /^\/me\/tickets$/, portal.list],
  ['POST', /^\/me\/tickets$/, portal.open],
  ['GET', /^\/me\/tickets\/(\d+)$/, (_call, number) => portal.one(number as string)],
  ['POST', /^\/me\/tickets\/(\d+)\/messages$/, (call, number) => portal.write(call, number as string)],
  ['GET', /^\/me\/tickets\/\d+\/files\/[\w-]+$/, portal.fileOf],
  ['GET', /^\/me\/arrivals\/([\w-]+)$/, (_call, id) => portal.arrival(id as string)],
  ['GET', /^\/me\/address$/, portal.address],
  ['GET', /^\/me\/consents$/, portal.ownConsents],
  ['POST', /^\/me\/consents$/, portal.decide],
  ['GET', /^\/me\/requests$/, portal.ownRequests],
  ['POST', /^\/me\/requests$/, portal.ask],
  ['GET', /^\/tickets$/, tickets.list],
  ['POST', /^\/tickets\/search$/, tickets.list],
  ['POST', /^\/search$/, tickets.search],
  ['GET', /^\/tickets\/(\d+)$/, ({ user }, number) => tickets.one(tickets.find(number as string), user)],
  ['GET', /^\/tickets\/(\d+)\/messages$/, ({ user }, number) => tickets.messages(tickets.find(number as string), user)],
  ['POST', /^\/tickets\/(\d+)\/messages$/, (call, number) => tickets.write(tickets.find(number as string), call)],
  ['POST', /^\/attachments$/, ({ body }) => tickets.keep(body)],
  ['GET', /^\/tickets\/(\d+)\/history$/, (_call, number) => ({ items: tickets.find(number as string).history })],
  ['GET', /^\/tickets\/(\d+)\/sla-ledger$/, (_call, number) => slaLedger(number as string)],
  ['GET', /^\/tickets\/(\d+)\/tasks$/, (_call, number) => tasks.of(number as string)],
  ['POST', /^\/tickets\/(\d+)\/tasks$/, (call, number) => tasks.add(call, number as string)],
  ['GET', /^\/chat\/answers$/, answers.list],
  ['GET', /^\/chat\/answers\/purposes$/, answers.purposes],
  ['POST', /^\/chat\/answers$/, answers.add],
  ['PATCH', /^\/chat\/answers\/(\w+)$/, (call, id) => answers.change(call, id as string)],
  ['DELETE', /^\/chat\/answers\/(\w+)$/, (_call, id) => answers.remove(id as string)],
  ['GET', /^\/tasks$/, tasks.list],
  ['GET', /^\/calls$/, calls.list],
  ['GET', /^\/calls\/switchboards$/, calls.switchboards],
  ['POST', /^\/calls\/switchboards$/, calls.addSwitchboard],
  ['DELETE', /^\/calls\/switchboards\/(\w+)$/, (_call, id) => calls.removeSwitchboard(id as string)],
  ['GET', /^\/calls\/(\w+)$/, (_call, id) => calls.one(id as string)],
  ['POST', /^\/calls\/import$/, calls.bring],
  ['POST', /^\/calls\/(\w+)\/filing$/, (call, id) => calls.file(id as string, call)],
  ['POST', /^\/tasks\/(\w+)\/completion$/, (call, id) => tasks.settle(call, id as string, 'done')],
  ['POST', /^\/tasks\/(\w+)\/dropping$/, (call, id) => tasks.settle(call, id as string, 'dropped')],
  ['DELETE', /^\/tasks\/(\w+)\/completion$/, (call, id) => tasks.settle(call, id as string, 'open')],
  ['GET', /^\/tickets\/(\d+)\/reply-options$/, (_call, number) => people.replyOptions(tickets.find(number as string))],
  ['POST', /^\/tickets\/(\d+)\/(?:continuation|merge)$/, (call, number) => people.goOn(tickets.find(number as string), call)],
  ['GET', /^\/tickets\/(\d+)\/merges$/, (_call, number) => people.joined(Number(number))],
  ['DELETE', /^\/tickets\/(\d+)\/(?:continuation|merge)$/, (_call, number) => people.goOnAlone(tickets.find(number as string))],
  ['POST', /^\/tickets\/(\d+)\/split$/, (call, number) => people.split(tickets.find(number as string), call)],
  ['DELETE', /^\/tickets\/(\d+)\/split$/, (_call, number) => people.putBack(tickets.find(number as string))],
  ['POST', /^\/customers\/([\w-]+)\/identities$/, (call) => people.link(call)],
  ['POST', /^\/customers\/([\w-]+)\/proofs$/, (call) => people.sendProof(call)],
  ['GET', /^\/customers\/([\w-]+)\/proofs$/, () => people.openProofs()],
  ['GET', /^\/customers\/([\w-]+)\/proofs\/([\w-]+)$/, () => people.proof()],
  ['POST', /^\/customers\/([\w-]+)\/proofs\/([\w-]+)\/answer$/, (call) => people.answerProof(call)],
  ['DELETE', /^\/customers\/([\w-]+)\/identities$/, () => people.unlink()],
  ['GET', /^\/customers\/([\w-]+)\/objections$/, (_call, id) => people.wishes(id as string)],
  ['POST', /^\/customers\/([\w-]+)\/objections$/, (_call, id) => people.object(id as string)],
  ['DELETE', /^\/customers\/([\w-]+)\/objections\/phone$/, (_call, id) => people.lift(id as string)],
  ['POST', /^\/customers\/([\w-]+)\/verification$/, (call) => people.verify(call)],
  ['GET', /^\/customers\/([\w-]+)\/timeline$/, (_call, id) => people.timeline(id as string)],
  ['DELETE', /^\/tickets\/(\d+)\/spam$/, (call, number) => tickets.restore(tickets.find(number as string), call)],
  ['POST', /^\/tickets\/(\d+)\/(\w+)$/, (call, number, name) => tickets.change(tickets.find(number as string), name as string, call)],
  ['POST', /^\/customers\/search$/, ({ body }) => found(String(body.q))],
  ['GET', /^\/customers\/([\w-]+)$/, ({ user, query }, id) => tickets.customer(id as string, query.ticket ?? null, user)],
  ['POST', /^\/customers\/([\w-]+)\/reveals$/, ({ body }, id) => tickets.reveal(id as string, body)],
  ['GET', /^\/customers\/([\w-]+)\/consent-questions$/, () => ({ items: [], next: null })],
  ['GET', /^\/privacy\/confirmations\/undelivered$/, () => ({ items: [], next: null })],
  ['GET', /^\/customers\/([\w-]+)\/consents$/, () => privacy.consents],
  ['GET', /^\/customers\/([\w-]+)\/capacity$/, () => capacity.now()],
  ['PUT', /^\/customers\/([\w-]+)\/capacity$/, ({ body }) => capacity.record(body)],
  ['POST', /^\/customers\/([\w-]+)\/capacity\/representatives$/, ({ body }) => capacity.appoint(body)],
  ['POST', /^\/customers\/([\w-]+)\/capacity\/representatives\/([\w-]+)\/end$/, () => capacity.end()],
  ['GET', /^\/privacy\/consent-figures$/, () => capacity.figures],
  ['POST', /^\/privacy\/consent-figures\/comparison$/, () => capacity.figures],
  ['GET', /^\/privacy\/confirmations$/, () => capacity.waiting],
  ['GET', /^\/reports$/, () => sheets],
  ['GET', /^\/reports\/reasons$/, () => reasonFigures],
  ['GET', /^\/reports\/([\w-]+)$/, ({ query }, name) => report(name as string, query)],
  ['GET', /^\/privacy\/retention\/rules$/, retention.listRules],
  ['GET', /^\/privacy\/retention\/runs$/, retention.listRuns],
  ['POST', /^\/privacy\/retention\/runs$/, retention.propose],
  ['POST', /^\/privacy\/retention\/runs\/([\w-]+)\/approval$/, (call, id) => retention.approve(call, id as string)],
  ['POST', /^\/privacy\/retention\/runs\/([\w-]+)\/review$/, (call, id) => retention.review(call, id as string)],
  ['GET', /^\/privacy\/retention\/asides$/, retention.listAsides],
  ['POST', /^\/privacy\/retention\/asides\/([\w-]+)\/retry$/, (_call, id) => retention.retryAside(id as string)],
  ['GET', /^\/privacy\/retention\/holds$/, holds.list],
  ['POST', /^\/privacy\/retention\/holds$/, holds.place],
  ['POST', /^\/privacy\/retention\/holds\/([\w-]+)\/review$/, (call, id) => holds.review(call, id as string)],
  ['POST', /^\/privacy\/retention\/holds\/([\w-]+)\/release$/, (call, id) => holds.release(call, id as string)],
  ['GET', /^\/intake\/ledger$/, () => ledger],
  ['GET', /^\/outbox$/, ({ query }) => traffic.outbox(query.state ?? '')],
  ['POST', /^\/outbox\/([\w-]+)\/(retry|sent)$/, (_call, id, deed) => traffic.settle(id as string, deed as string)],
  ['GET', /^\/intake\/quarantine$/, () => traffic.quarantine()],
  ['POST', /^\/intake\/quarantine\/([\w-]+)\/replay$/, (_call, id) => traffic.replay(id as string)],
  ['GET', /^\/privacy\/access-log$/, ({ query }) => privacy.access(query.subject ?? null)],
  ['GET', /^\/privacy\/overview$/, () => oversight.overview()],
  ['GET', /^\/privacy\/reviews$/, oversight.reviews],
  ['GET', /^\/privacy\/reviews\/([\w-]+)$/, (_call, id) => oversight.oneReview(id as string)],
  ['POST', /^\/privacy\/reviews\/([\w-]+)\/outcome$/, (call, id) => oversight.review(call, id as string)],
  ['GET', /^\/privacy\/people$/, oversight.labels],
  ['GET', /^\/privacy\/people\/([\w-]+)$/, (call, id) => oversight.person(call, id as string)],
  ['GET', /^\/privacy\/people\/([\w-]+)\/viewers$/, () => oversight.viewers],
  ['GET', /^\/privacy\/audit-grants$/, () => oversight.grants],
  ['GET', /^\/privacy\/oversight-rules$/, () => oversight.rules],
  ['GET', /^\/privacy\/decisions$/, () => privacy.decisions],
  ['GET', /^\/privacy\/requests$/, requests.list],
  ['POST', /^\/privacy\/requests$/, requests.receive],
  ['GET', /^\/privacy\/requests\/([\w-]+)$/, (_call, id) => requests.one(id as string)],
  ['GET', /^\/privacy\/requests\/([\w-]+)\/(plan|execution)$/, (_call, id, kind) => erasure.read(id as string, kind as string)],
  ['POST', /^\/privacy\/requests\/([\w-]+)\/(plan|execution)$/, (call, id, kind) => erasure.make(call, id as string, kind as string)],
  ['GET', /^\/privacy\/requests\/([\w-]+)\/package$/, (_call, id) => requests.copy(id as string)],
  ['POST', /^\/privacy\/requests\/([\w-]+)\/package$/, (call, id) => requests.makeCopy(call, id as string)],
  ['GET', /^\/tickets\/\d+\/rights-requests$/, () => ({ items: [], next: null })],
  ['POST', /^\/privacy\/requests\/([\w-]+)\/(\w+)$/, (call, id, name) => requests.step(call, id as string, name as string)],
  ['GET', /^\/privacy\/blocks$/, () => ({ items: [], next: null })],
  ['GET', /^\/privacy\/law$/, law.list],
  ['GET', /^\/privacy\/law\/([\w.-]+)$/, (_call, key) => law.one(key as string)],
  ['POST', /^\/privacy\/law\/([\w.-]+)\/versions$/, (call, key) => law.add(call, key as string)],
  ['GET', /^\/audit\/ledger$/, () => privacy.ledger()],
  ['GET', /^\/privacy\/notices\/invalidations$/, () => ({ items: [], next: null })],
  ['GET', /^\/privacy\/notices$/, () => privacy.notices],
  ['GET', /^\/privacy\/purposes$/, () => privacy.purposes],
  ['GET', /^\/notices\/\w+(?:\/\d+)?$/, ({ query }) => privacy.notice(query.lang ?? 'th')],
];

function found(q: string): unknown {
  if (q.startsWith('0899')) return { items: [{ id: null, displayName: null, identities: [], restricted: true, officer: 'dpo1' }], next: null };
  const items = persons
    .filter((person) => person.name.includes(q) || person.email.includes(q))
    .map((person) => ({ id: person.id, displayName: person.masked, identities: [{ field: 'email', masked: person.maskedEmail }] }));
  return { items, next: null };
}

function slaLedger(number: string): unknown {
  const { ticket } = tickets.find(number);
  const interval = (from: string, to: string | null, counted: boolean, reason: string) => ({ from, to, counted, reason });
  const intervals = [interval(ticket.createdAt, ticket.createdAt, false, 'outside-hours'), interval(ticket.createdAt, null, true, 'service-hours')];
  return { clocks: [{ clock: 'first-response', startedAt: ticket.createdAt, dueAt: ticket.firstResponse?.dueAt, metAt: ticket.firstResponse?.metAt, intervals, terms: [] }] };
}

/** Levers for trying the console by hand or by script. */
const levers: Record<string, (query: Record<string, string>, response: ServerResponse) => void> = {
  as: (query, response) => response.setHeader('Set-Cookie', `as=${query.user}; Path=/`),
  arrive: () => {
    const entry = arrive('มีเรื่องใหม่เข้ามาสด ๆ', 'email', 'not-started', null, 60);
    entry.ticket.createdAt = entry.ticket.activeAt = new Date().toISOString();
    say(entry, {});
    push('ticket-opened', entry.ticket.number, 'support');
  },
  write: (query) => {
    const entry = tickets.find(String(query.number));
    say(entry, { text: 'เพิ่มเติมนะคะ เปลี่ยนที่อยู่จัดส่งเป็นบางนาค่ะ' });
    if (!query.silent) push('message-added', entry.ticket.number, 'support');
  },
  ring: () => push('call-ringing', 0, 'support', calls.ring()),
  fail: (query) => (failing = Number(query.times ?? 1)),
  cut: () => cut(),
};

/** Answers in place of the hub while the browser code is worked on; it is no part of what is built. */
export function mockHub(): Plugin {
  const join = (middlewares: Connect.Server, server: Server | null) => {
    middlewares.use(answer as Connect.NextHandleFunction);
    server?.on('upgrade', (request: IncomingMessage, line) => request.url === '/ws/console' && accept(request, line));
  };
  return {
    name: 'sala-mock-hub',
    configureServer: (server) => join(server.middlewares, server.httpServer as Server | null),
    configurePreviewServer: (server) => {
      server.middlewares.use((_request, response, next) => {
        response.setHeader('Content-Security-Policy', policy);
        next();
      });
      join(server.middlewares, server.httpServer as Server);
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, next: () => void): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const query = Object.fromEntries(url.searchParams);
  if (url.pathname.startsWith('/mock/')) {
    levers[url.pathname.slice(6)]?.(query, response);
    return void response.end('ok');
  }
  if (url.pathname === '/health') return send(response, 200, traffic.health);
  if (url.pathname === '/logout') return send(response, 200, { location: '/console/' });
  if (!url.pathname.startsWith('/api/v1')) return next();
  const user = /as=(\w+)/.exec(request.headers.cookie ?? '')?.[1] ?? 'agent1';
  try {
    send(response, 200, route(request.method ?? 'GET', url.pathname.slice(7), { user, query, body: await bodyOf(request) }));
  } catch (fault) {
    const refusal = fault instanceof Refusal ? fault : new Refusal(500, 'fault', String(fault));
    send(response, refusal.status, { type: `https://sala.test/problems/${refusal.kind}`, title: refusal.message, status: refusal.status, ...refusal.members });
  }
}

function route(method: string, path: string, call: Call): unknown {
  if (method !== 'GET' && failing-- > 0) throw new Refusal(500, 'fault', 'Fault');
  for (const [wanted, pattern, answer] of routes) {
    const parts = wanted === method ? pattern.exec(path) : null;
    if (parts) return answer(call, ...parts.slice(1));
  }
  throw new Refusal(404, 'not-found', 'Not found');
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (request.headers['content-type']?.startsWith('multipart/')) return fileOf(Buffer.concat(chunks));
  if (request.headers['content-type']?.startsWith('text/')) return { text: Buffer.concat(chunks).toString() };
  return chunks.length === 0 ? {} : (JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>);
}

/** Name, type and size of the one file of a form; its bytes are forgotten. */
function fileOf(form: Buffer): Record<string, unknown> {
  const head = form.toString('utf8');
  return { name: /filename="([^"]*)"/.exec(head)?.[1], type: /Content-Type: (\S+)/.exec(head)?.[1], size: form.length };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', status < 400 ? 'application/json' : 'application/problem+json');
  response.end(JSON.stringify(body));
}

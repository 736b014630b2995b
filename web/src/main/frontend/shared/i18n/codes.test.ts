import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import en from './en.json';
import th from './th.json';

/** Codes as the hub's own sources say them, so that a new one without words fails here. */
const root = new URL('../../../../../../', import.meta.url);
const consent = 'consent/src/main/java/th/sala/consent';
const ticketing = 'ticketing-ejb/src/main/java/th/sala/ticketing';
const web = 'web/src/main/java/th/sala/web';
const subjects = 'consent/src/main/resources/db/consent/V001__subjects.sql';
const helpDesk = 'ticketing-ejb/src/main/resources/db/ticketing/V001__help_desk.sql';

const source = (path: string) => readFileSync(new URL(path, root), 'utf8');
const sources = (folder: string) =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.java'))
    .map((name) => source(`${folder}/${name}`))
    .join('\n');
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].flatMap((match) => match[1] ?? []);
const quoted = (text: string | undefined) => matches(text ?? '', /["']([\w-]+)["']/g);
const table = (sql: string, name: string) => new RegExp(`CREATE TABLE (?:\\w+\\.)?${name} \\([^]+?\\n\\);`).exec(source(sql))?.[0] ?? '';
const column = (sql: string, owner: string, name: string) => quoted(new RegExp(`\\b${name} IN \\(([^)]+)\\)`).exec(table(sql, owner))?.[1]);
const set = (path: string, name: string) => quoted(new RegExp(`${name}\\s*=\\s*Set\\.of\\(([^;]+)\\);`).exec(source(path))?.[1]);
const constants = (path: string) => matches(source(path), /^ {4}([A-Z][A-Z0-9_]+)(?:\(.*\))?[,;]?$/gm);

const policies = sources(`${consent}/purpose`);
const ledger = sources(consent);
const channels = sources('channels-camel/src/main/java/th/sala/channels');
const borders = [sources(ticketing), sources(web)].join('\n');

const groups: [string, string[]][] = [
  ['gate', [...matches(policies, /refused\("([a-z-]+)"/g), ...matches(policies, /"Consent[A-Z][a-z]+", "([a-z-]+)"/g)]],
  ['basis', constants(`${consent}/purpose/LawfulBasis.java`)],
  ['operation', constants(`${consent}/purpose/Operation.java`).map((each) => each.toLowerCase())],
  ['event', matches(ledger, /"((?:Notice|Consent|RenewedConsent|Objection|Restriction|Capacity|Guardian)[A-Z][a-z]+)"/g)],
  ['state', column(helpDesk, 'ticket', 'state')],
  ['delivery', column(helpDesk, 'message', 'delivery_state')],
  ['message.kind', column(helpDesk, 'message', 'kind')],
  ['attachment', column(helpDesk, 'attachment', 'state')],
  [
    'deliveryReason',
    [
      ...matches(channels, /new (?:DeliveryOutcome\.)?(?:Refused|Uncertain|UnsendableMail)\(\s*"([a-z-]+)/g),
      ...matches(channels, /\breply\("([a-z-]+)"/g),
      ...matches(channels, /\.without\([^,]+, "([a-z-]+)"/g),
    ],
  ],
  [
    'channelTrouble',
    [
      ...matches(channels, /\bfailed\(channel\.id\(\), "([a-z-]+)/g),
      ...matches(channels, /^ {8}[A-Z_]+\("([a-z-]+)"\)[,;]$/gm),
      ...matches(channels, /new MailConnectionLost\(\s*"([a-z-]+)"/g),
      ...matches(channels, /new Probe\(\s*(?:true|false),\s*"([a-z-]+)/g),
    ].filter((code) => !code.endsWith('-')),
  ],
  ['outboxState', column(helpDesk, 'outbox', 'state')],
  ['sla.promise', column(helpDesk, 'sla_clock', 'clock')],
  ['priority', set(`${ticketing}/ticket/Terms.java`, 'PRIORITIES')],
  ['outcome', set(`${ticketing}/ticket/Terms.java`, 'OUTCOMES')],
  ['waiting.reason', set(`${ticketing}/ticket/Terms.java`, 'WAITING_FOR')],
  ['waiting.whom', set(`${ticketing}/ticket/Terms.java`, 'WAITING_FOR')],
  ['reason', quoted(source(`${ticketing}/conversation/RevealReason.java`))],
  ['field', column(subjects, 'subject_identifier', 'kind')],
  ['history.field', matches(sources(`${ticketing}/ticket`), /\b(?:note|changed)\("([A-Za-z]+)"/g)],
  ['system.data', matches([ledger, borders].join('\n'), /\bwithData\(\s*"(\w+)"/g)],
  ['role', matches(source(`${web}/security/Roles.java`), /= "([a-z-]+)"/g)],
  [
    'problem',
    [
      ...matches(borders, /Refusal\.Kind\.[A-Z_]+,\s*"([a-z-]+)"/g),
      ...matches(borders, /\b(?:refusal|invalid|conflict)\(\s*"([a-z-]+)"/g),
      ...matches(borders, /new Entry\(\s*"([a-z-]+)"/g),
      ...matches(borders, /Problem\.of\(\s*\d+,\s*"([a-z-]+)"/g),
      ...matches(ledger, /new IncompleteConsent\(\s*"([a-z-]+)",/g),
      ...matches(ledger, /Role\.[A-Z]+, "([a-z-]+)"/g),
    ],
  ],
];

function worded(texts: object, key: string): boolean {
  const found = key.split('.').reduce<unknown>((node, step) => (node as Record<string, unknown> | undefined)?.[step], texts);
  return typeof found === 'string' && found.trim() !== '';
}

describe('Every code of the hub has words in Thai and English:', () => {
  test.each(groups)('%s', (group, codes) => {
    expect(codes.length).toBeGreaterThan(2);
    const lacking = [...new Set(codes)].flatMap((code) =>
      Object.entries({ th, en }).flatMap(([language, texts]) => (worded(texts, `${group}.${code}`) ? [] : `${language}: ${group}.${code}`)),
    );
    expect(lacking).toEqual([]);
  });
});

import { channelCodes } from '@shared/ui/channels';

/** The words of a search as an agent writes them, in either language, as the hub understands them. */
type Name = (group: string, code: string) => string;

const names: Record<string, string> = { สถานะ: 'status', ช่องทาง: 'channel', จาก: 'from', แท็ก: 'tag', status: 'status', channel: 'channel', from: 'from', tag: 'tag' };
const states = ['not-started', 'in-progress', 'waiting', 'done', 'cancelled'];
/** Of which operator only these values mean anything, and where their words stand in the texts. */
const known: Record<string, { group: string; codes: readonly string[] }> = { status: { group: 'state', codes: states }, channel: { group: 'channel', codes: channelCodes } };
const words = Object.keys(names).join('|');
const begun = new RegExp(`(?:^|\\s)(?:${words}):$`, 'i');
const narrowing = /(?:^|\s)(status|channel):("[^"]*"|\S+)/gi;

/** `สถานะ:พักรอ` is `status:waiting`; what is no operator stays as it was typed. */
export function understood(typed: string, name: Name): string {
  return typed.replace(operators(name), (_all, before: string, word: string, value: string) => {
    const code = names[word.toLowerCase()] ?? word;
    return `${before}${code}:${coded(code, value.replaceAll(/[“”]/g, '"'), name)}`;
  });
}

/** Whether an operator has no value that means anything, or none yet: nothing is to be looked for until it has. */
export const halfTyped = (q: string): boolean =>
  begun.test(q) || [...q.matchAll(narrowing)].some(([, word = '', value = '']) => !known[word.toLowerCase()]?.codes.includes(plain(value)));

function coded(operator: string, value: string, name: Name): string {
  const { group, codes } = known[operator] ?? { group: '', codes: [] };
  return codes.find((code) => plain(name(group, code)) === plain(value)) ?? (codes.includes(plain(value)) ? plain(value) : value);
}

const plain = (value: string) => value.replaceAll('"', '').toLowerCase();

/** A value of several words is taken whole within quotation marks of either form, or where it is a name that is known. */
function operators(name: Name): RegExp {
  const spaced = Object.values(known).flatMap(({ group, codes }) => codes.map((code) => name(group, code)).filter((each) => each.includes(' ')));
  const values = [...spaced.map((each) => `${escaped(each)}(?=\\s|$)`), '["“][^"“”]*["”]', '\\S+'];
  return new RegExp(`(^|\\s)(${words}):(${values.join('|')})`, 'gi');
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

import type { ContactReason } from '@shared/api/reasons';

export interface Branch {
  reason: ContactReason;
  /** 0 at the top. */
  level: number;
}

/** How deep a tree goes. */
export const deepest = 2;

/** Each below the one it belongs to, in the order in which they are chosen. */
export function branches(reasons: ContactReason[]): Branch[] {
  const below = (parent: string | null, level: number): Branch[] =>
    reasons.filter((each) => (each.parent ?? null) === parent).flatMap((reason) => [{ reason, level }, ...below(reason.code, level + 1)]);
  return below(null, 0);
}

/** The reason and all below it. */
function codesFrom(reasons: ContactReason[], code: string): string[] {
  return [code, ...reasons.filter((each) => each.parent === code).flatMap((each) => codesFrom(reasons, each.code))];
}

/** The reason and all above it. */
function codesTo(reasons: ContactReason[], code: string): string[] {
  const parent = reasons.find((each) => each.code === code)?.parent;
  return parent ? [code, ...codesTo(reasons, parent)] : [code];
}

const marked = (reasons: ContactReason[], codes: string[], retired: boolean) => reasons.map((each) => (codes.includes(each.code) ? { ...each, retired } : each));

/** Nothing below a retired reason can be chosen. */
export const retire = (reasons: ContactReason[], code: string) => marked(reasons, codesFrom(reasons, code), true);

/** What is chosen again is chosen below what is above it. */
export const restore = (reasons: ContactReason[], code: string) => marked(reasons, codesTo(reasons, code), false);

/** Only for what no version holds yet: a code that there is stays. */
export function without(reasons: ContactReason[], code: string): ContactReason[] {
  const gone = codesFrom(reasons, code);
  return reasons.filter((each) => !gone.includes(each.code));
}

/** One place up or down among those with the same parent. */
export function moved(reasons: ContactReason[], code: string, by: -1 | 1): ContactReason[] {
  const parent = reasons.find((each) => each.code === code)?.parent ?? null;
  const beside = reasons.filter((each) => (each.parent ?? null) === parent).map((each) => each.code);
  const other = beside[beside.indexOf(code) + by];
  if (other === undefined) return reasons;
  const at = (wanted: string) => reasons.findIndex((each) => each.code === wanted);
  const swapped = [...reasons];
  swapped[at(code)] = reasons[at(other)] as ContactReason;
  swapped[at(other)] = reasons[at(code)] as ContactReason;
  return swapped;
}

/** As the hub takes it: each after the one above it. */
export const ordered = (reasons: ContactReason[]) => branches(reasons).map(({ reason }) => ({ ...reason, parent: reason.parent ?? null }));

const flat = ({ code, parent, nameTh, nameEn, retired }: ContactReason) => [code, parent ?? null, nameTh, nameEn, retired];

/** Whether both are the same tree, in the same order. */
export const same = (one: ContactReason[], other: ContactReason[]) => JSON.stringify(ordered(one).map(flat)) === JSON.stringify(ordered(other).map(flat));

/** What was edited from an older version, put on the newest: each reason that was changed or is new. The order is the newest's. */
export function onto(newest: ContactReason[], base: ContactReason[], edited: ContactReason[]): ContactReason[] {
  const own = edited.filter((each) => !base.some((was) => JSON.stringify(flat(was)) === JSON.stringify(flat(each))));
  const known = newest.map((each) => own.find(({ code }) => code === each.code) ?? each);
  return [...known, ...own.filter(({ code }) => !newest.some((each) => each.code === code))];
}

/** A code from an English name that no reason has: `Late delivery` is `late-delivery`. */
export function codeOf(nameEn: string, reasons: ContactReason[]): string {
  const plain = nameEn.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 45) || 'reason';
  const taken = new Set(reasons.map((each) => each.code));
  let code = plain;
  for (let next = 2; taken.has(code); next++) code = `${plain}-${next}`;
  return code;
}

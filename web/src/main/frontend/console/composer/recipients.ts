/** Whom a mail goes to, as its writer typed it; an empty field stands for whom the hub would take by itself. */
export interface Typed {
  to: string;
  cc: string;
}

export interface Recipients {
  to: string[];
  cc: string[];
  /** What was typed and is no address. */
  unusable: string[];
  /** Our own mailboxes, where nobody else is written to. */
  own: string[];
}

export const nobody: Recipients = { to: [], cc: [], unusable: [], own: [] };

export const faultsOf = (recipients: Recipients): number => recipients.unusable.length + recipients.own.length;

const ADDRESS = /^[^\s<>()[\],;:"@\\]{1,64}@[^\s<>()[\],;:"@\\]{1,255}$/;

/** One address after the other; of `Name <address>` the address. */
const addressesIn = (typed: string): string[] =>
  typed
    .split(/[,;\n]/)
    .map((one) => (/<([^<>]*)>\s*$/.exec(one)?.[1] ?? one).trim())
    .filter((one) => one !== '');

/** Nobody is written to twice, and our own mailboxes not at all: the answer would come back as a new message. */
export function recipientsOf(typed: Typed, ours: string[]): Recipients {
  const known = new Set(ours.map((each) => each.toLowerCase()));
  const own = addressesIn(typed.to).filter((address) => known.has(address.toLowerCase()));
  const fresh = (address: string) => !known.has(address.toLowerCase()) && known.add(address.toLowerCase());
  const [to, cc] = [addressesIn(typed.to).filter(fresh), addressesIn(typed.cc).filter(fresh)];
  return { to, cc, unusable: [...to, ...cc].filter((address) => !ADDRESS.test(address)), own: to.length === 0 ? own : [] };
}

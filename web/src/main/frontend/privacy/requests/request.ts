/** The order in which a form offers what a person may ask for. */
export const types = ['access', 'source', 'portability', 'objection', 'erasure', 'restriction', 'rectification', 'withdrawal'] as const;

/** Where a request may come in. */
export const arrivals = ['email', 'phone', 'line', 'web-chat', 'web-form', 'messenger', 'facebook-page', 'instagram', 'whatsapp', 'walk-in', 'post'] as const;

export const methods = ['contact-point', 'code-sent', 'signed-link', 'signed-in', 'in-person', 'identity-document', 'representative'] as const;

const grounds: Record<string, string> = {
  access: 'G30-', source: 'G30-', portability: 'G31-', objection: 'G32-', erasure: 'G33-', restriction: 'G34-', rectification: 'G36-',
};

/** Whether the law knows this ground against such a request; the hub has the last word. */
export const permits = (type: string, ground: string) => ground === 'G-IDENTITY' || ground.startsWith(grounds[type] ?? '-');

/** What somebody who only holds a known contact point cannot be given. */
export const proofsFor = (needed: string) => (needed === 'strong' ? methods.filter((each) => each !== 'contact-point') : methods);

/** Types that end with a copy or a word handed to the person. */
export const asksForData = (type: string) => ['access', 'source', 'portability'].includes(type);

/** What may be put right. */
export const correctable = ['phone', 'email', 'name', 'address', 'national-id'] as const;

/** How a copy reaches a person outside the hub. */
export const ways = ['in-person', 'post', 'message'] as const;

/** Why an objection or a restriction ends. */
export const liftGrounds = {
  objection: ['person-asked', 'not-the-person', 'mistake'],
  restriction: ['person-asked', 'not-the-person', 'checked', 'claim-settled', 'mistake'],
} as const;

/** Whole days from one day to another, both as yyyy-mm-dd. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

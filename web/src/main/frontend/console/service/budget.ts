/** A budget as people say it. */
export type Unit = 'minutes' | 'hours' | 'days' | 'daysWithStart';
export const units: Unit[] = ['minutes', 'hours', 'days', 'daysWithStart'];

export interface Spoken {
  amount: number;
  unit: Unit;
}

export function spoken(budget: string): Spoken {
  const days = /^P(\d+)D(\/inclusive)?$/.exec(budget);
  if (days) return { amount: Number(days[1]), unit: days[2] ? 'daysWithStart' : 'days' };
  const [, hours = '0', minutes = '0'] = /^PT(?:(\d+)H)?(?:(\d+)M)?/.exec(budget) ?? [];
  const all = Number(hours) * 60 + Number(minutes);
  return all % 60 === 0 ? { amount: all / 60, unit: 'hours' } : { amount: all, unit: 'minutes' };
}

export function written({ amount, unit }: Spoken): string {
  switch (unit) {
    case 'minutes':
      return `PT${amount}M`;
    case 'hours':
      return `PT${amount}H`;
    case 'days':
      return `P${amount}D`;
    case 'daysWithStart':
      return `P${amount}D/inclusive`;
  }
}

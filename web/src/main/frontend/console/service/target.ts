import type { Promised } from '@shared/api/service';
import { spoken, written, type Unit } from './budget';

/** A target as it stands in the form. */
export interface TargetWords {
  on: boolean;
  amount: number;
  unit: Unit;
  pausedByCustomer: boolean;
  tellCustomer: boolean;
  /** Per cent, apart by commas. */
  warnings: string;
  /** Hours after the due time until supervisors are told; nothing for never. */
  tellAfter: number | '';
  raiseAfter: number | '';
}

const hours = (promised: Promised | undefined, step: string): number | '' => {
  const found = promised?.escalations.find((each) => each.step === step);
  return found ? spoken(found.after).amount : '';
};

export function wordsOf(promised: Promised | undefined): TargetWords {
  return {
    on: promised !== undefined,
    ...spoken(promised?.budget ?? 'PT4H'),
    pausedByCustomer: promised?.pausedBy.includes('customer') ?? false,
    tellCustomer: promised?.tellCustomer ?? false,
    warnings: promised?.warnings.join(', ') ?? '75',
    tellAfter: hours(promised, 'tell-supervisors'),
    raiseAfter: hours(promised, 'raise-priority'),
  };
}

export function targetOf(words: TargetWords): Promised {
  const steps: [number | '', string][] = [
    [words.tellAfter, 'tell-supervisors'],
    [words.raiseAfter, 'raise-priority'],
  ];
  return {
    budget: written(words),
    pausedBy: words.pausedByCustomer ? ['customer'] : [],
    warnings: words.warnings.split(',').map((share) => share.trim()).filter(Boolean).map(Number),
    escalations: steps.flatMap(([after, step]) => (after === '' ? [] : [{ after: `PT${after}H`, step }])),
    tellCustomer: words.tellCustomer,
  };
}

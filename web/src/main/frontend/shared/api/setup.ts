import { get } from './client';
import type { Page } from './page';

export const steps = ['notice', 'team', 'channel', 'hours', 'message', 'answer', 'line-channel', 'line-message', 'line-answer'] as const;
export type Step = (typeof steps)[number];

/** A step of setting the hub up, done by what the hub finds. */
export interface SetupStep {
  step: Step;
  done: boolean;
  /** Without it no first ticket is answered. */
  needed: boolean;
}

export const listSteps = (signal?: AbortSignal) => get<Page<SetupStep>>('/setup', { signal });

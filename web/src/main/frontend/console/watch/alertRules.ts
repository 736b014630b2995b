import { computed, type WritableComputedRef } from 'vue';
import type { NewsKind } from '@shared/api/watch';
import { usePreferred } from '../preferences/usePreferences';

export const alertKinds = ['assigned', 'customer-message', 'mention', 'sla', 'call-back', 'state-changed'] as const;
export type AlertKind = (typeof alertKinds)[number];
export const alertWays = ['screen', 'sound', 'browser'] as const;
export type AlertWay = (typeof alertWays)[number];

const quiet: AlertKind[] = ['state-changed'];
const usual = (kind: AlertKind, way: AlertWay) => way === 'screen' || !quiet.includes(kind);

export const alertKindOf = (news: NewsKind): AlertKind => (news === 'sla-warning' || news === 'sla-breach' ? 'sla' : news);

/** Whether somebody wants to hear of this in this way: at first everything but changes of state with sound and outside the page. */
export function useAlertRule(kind: AlertKind, way: AlertWay): WritableComputedRef<boolean> {
  const alerts = usePreferred('alerts');
  const meant = (each: { kind: string; way: string }) => each.kind === kind && each.way === way;
  return computed({
    get: () => alerts.value.find(meant)?.on ?? usual(kind, way),
    set: (on) => (alerts.value = [...alerts.value.filter((each) => !meant(each)), { kind, way, on }]),
  });
}

import { useQuery } from '@tanstack/vue-query';
import { computed, ref, watch } from 'vue';
import { listRuns, type MacroRun } from '@shared/api/macros';
import { useWords } from '@shared/i18n/useWords';
import { tell } from '@shared/ui/toasts';
import { keys } from '../keys';

interface Watched<Again> {
  ticket: number;
  message: string;
  again: Again;
}

/** Tells which steps were refused, and how many they were. */
export function refusedSteps(steps: MacroRun['steps'], { t, name }: Pick<ReturnType<typeof useWords>, 't' | 'name'>): number {
  const refused = steps.filter((step) => step.refused !== null);
  refused.forEach((step) => tell(t('macros.refused', { step: name('macros.step', step.kind), reason: name('problem', step.refused ?? '') }), 'bad'));
  return refused.length;
}

/** Tells what came of the steps that wait for an answer to leave, as long as somebody is here to read it. */
export function useRun<Again>(ended: (run: Watched<Again> & { reason: string | null }) => void) {
  const words = useWords();
  const watched = ref<Watched<Again> | null>(null);
  const { data } = useQuery({
    queryKey: computed(() => keys.runs(watched.value?.ticket ?? null)),
    queryFn: ({ signal, queryKey }) => listRuns(queryKey[2] as number, signal),
    enabled: computed(() => watched.value !== null),
    refetchInterval: () => (watched.value ? 1500 : false),
  });
  watch(data, (page) => {
    const asked = watched.value as Watched<Again> | null;
    const run = page?.items.find(({ message }) => message === asked?.message);
    if (!asked || !run?.doneAt) return;
    watched.value = null;
    if (run.reason === null && refusedSteps(run.steps, words) < run.steps.length) tell(words.t('macros.done'));
    if (run.reason !== null && run.reason !== 'not-sent') tell(words.name('macros.reason', run.reason), 'bad');
    ended({ ...asked, reason: run.reason });
  });
  return (ticket: number, message: string, again: Again) => (watched.value = { ticket, message, again });
}

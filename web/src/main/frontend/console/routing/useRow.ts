import { useMutation, useQueryClient } from '@tanstack/vue-query';
import { computed, ref, watch, type Ref } from 'vue';
import { useWords } from '@shared/i18n/useWords';
import { tell } from '@shared/ui/toasts';

/** A row of the routing sheet as it is edited: saved by itself, and kept while other rows are saved. */
export function useRow<T extends object>(given: () => T, write: (row: T) => Promise<T>) {
  const { t } = useWords();
  const client = useQueryClient();
  const copy = () => JSON.parse(JSON.stringify(given())) as T;
  const entry = ref(copy()) as Ref<T>;
  const stored = computed(() => JSON.stringify(given()));
  watch(stored, () => (entry.value = copy()));
  const changed = computed(() => JSON.stringify(entry.value) !== stored.value);
  const save = useMutation({
    mutationFn: () => write(entry.value),
    onSuccess: () => tell(t('routing.saved')),
    onSettled: () => client.invalidateQueries({ queryKey: ['routing'] }),
  });
  return { entry, changed, save };
}

const code = /^[a-z0-9][a-z0-9-]{0,39}$/;

export const isCode = (text: string) => code.test(text);

/** Skills as they are written, by commas or spaces. */
export const skillsIn = (text: string): string[] => [...new Set(text.split(/[\s,]+/).filter(Boolean))];

export const whole = (value: unknown, least: number, most: number) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

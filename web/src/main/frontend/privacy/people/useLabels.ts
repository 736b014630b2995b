import { useQuery } from '@tanstack/vue-query';
import { computed, toValue, type MaybeRefOrGetter } from 'vue';
import { listLabels } from '@shared/api/oversight';
import { useWords } from '@shared/i18n/useWords';

/** What the persons of a list are called; the end of the id until the hub has told. */
export function useLabels(subjects: MaybeRefOrGetter<(string | null)[]>) {
  const { t } = useWords();
  const wanted = computed(() => [...new Set(toValue(subjects).filter((each): each is string => each !== null))].sort().slice(0, 200));
  const query = useQuery({
    queryKey: computed(() => ['labels', ...wanted.value]),
    queryFn: ({ signal, queryKey }) => listLabels(queryKey.slice(1), signal),
    enabled: computed(() => wanted.value.length > 0),
    staleTime: 60_000,
  });
  const told = computed(() => new Map((query.data.value?.items ?? []).map(({ person, label }) => [person, label])));
  return (subject: string) => {
    const label = told.value.get(subject);
    if (label === undefined) return subject.slice(-8);
    return /^[0-9A-F]{4}-[0-9A-F]{4}$/.test(label) ? t('people.pseudonym', { code: label }) : label;
  };
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, ref, watch, type Ref } from 'vue';
import { listReasonVersions, writeReasons, type ContactReason } from '@shared/api/reasons';
import { useWords } from '@shared/i18n/useWords';
import { tell } from '@shared/ui/toasts';
import { ordered } from './tree';

/** A team's tree as it is edited; it becomes a version only when it is saved, as a whole. */
export function useReasonTree(team: Ref<string>) {
  const { t } = useWords();
  const client = useQueryClient();
  const versions = useQuery({ queryKey: computed(() => ['reasons', team.value]), queryFn: ({ signal }) => listReasonVersions(team.value, signal), enabled: computed(() => team.value !== '') });
  const newest = computed(() => versions.data.value?.items[0]);
  const reasons = ref<ContactReason[]>([]);
  const reset = () => (reasons.value = ordered((newest.value?.reasons ?? []).map((each) => ({ ...each, parent: each.parent ?? null }))));
  watch(newest, reset, { immediate: true });
  const same = (one: ContactReason[], other: ContactReason[]) => JSON.stringify(one.map(flat)) === JSON.stringify(other.map(flat));
  const changed = computed(() => newest.value !== undefined && !same(ordered(reasons.value), ordered(newest.value.reasons)));
  const kept = (code: string) => newest.value?.reasons.some((each) => each.code === code) ?? false;
  const save = useMutation({
    mutationFn: () => writeReasons(team.value, ordered(reasons.value)),
    onSuccess: (made) => {
      tell(t('reasonTree.saved', { version: made.version }));
      void client.invalidateQueries({ queryKey: ['reasons'] });
    },
  });
  watch(team, () => save.reset());
  return { versions, newest, reasons, reset, changed, kept, save };
}

const flat = ({ code, parent, nameTh, nameEn, retired }: ContactReason) => [code, parent ?? null, nameTh, nameEn, retired];

import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { computed, ref, watch, type Ref } from 'vue';
import { listReasonVersions, writeReasons, type ContactReason, type ReasonTree } from '@shared/api/reasons';
import type { Page } from '@shared/api/page';
import { useWords } from '@shared/i18n/useWords';
import { keepPageWhile } from '@shared/session/session';
import { tell } from '@shared/ui/toasts';
import { onto, ordered, same } from './tree';

/** What is edited of a team's tree, and the version that it was edited from. */
interface Draft {
  base: ReasonTree;
  reasons: ContactReason[];
}

/** By team; they outlive the page that they are edited on, and go with who wrote them. */
const drafts = ref<Record<string, Draft | undefined>>({});
const forget = () => (drafts.value = {});
keepPageWhile(() => Object.values(drafts.value).some((each) => each !== undefined), forget);

/** A team's tree as it is edited; it becomes a version only when it is saved, as a whole. */
export function useReasonTree(team: Ref<string>) {
  const { t } = useWords();
  const client = useQueryClient();
  const versions = useQuery({ queryKey: computed(() => ['reasons', team.value]), queryFn: ({ signal }) => listReasonVersions(team.value, signal), enabled: computed(() => team.value !== '') });
  const newest = computed(() => versions.data.value?.items[0]);
  const draft = computed(() => drafts.value[team.value]);
  const keep = (base: ReasonTree, reasons: ContactReason[]) => (drafts.value[team.value] = same(reasons, base.reasons) ? undefined : { base, reasons });
  const reasons = computed({
    get: () => draft.value?.reasons ?? ordered(newest.value?.reasons ?? []),
    set: (now) => {
      const base = draft.value?.base ?? newest.value;
      if (base) keep(base, now);
    },
  });
  const changed = computed(() => draft.value !== undefined);
  const unsaved = (key: string) => drafts.value[key] !== undefined;
  const behind = computed(() => draft.value !== undefined && newest.value !== undefined && newest.value.version > draft.value.base.version);
  const kept = (code: string) => newest.value?.reasons.some((each) => each.code === code) ?? false;
  const save = useMutation({
    mutationFn: ({ base, reasons: edited }: Draft) => writeReasons(base.team, ordered(edited), base.version),
    onSuccess: (made, sent) => {
      client.setQueryData<Page<ReasonTree>>(['reasons', made.team], (old) => old && { ...old, items: [made, ...old.items] });
      if (drafts.value[made.team] === sent) drafts.value[made.team] = undefined;
      tell(t('reasonTree.saved', { version: made.version }));
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['reasons'] }),
  });
  const reset = () => {
    drafts.value[team.value] = undefined;
    save.reset();
  };
  const send = () => draft.value && save.mutate(draft.value);
  /** Puts what was edited on the newest version. */
  const rebase = () => {
    if (!draft.value || !newest.value) return;
    keep(newest.value, onto(newest.value.reasons, draft.value.base.reasons, draft.value.reasons));
    save.reset();
  };
  watch(team, () => save.reset());
  return { versions, newest, reasons, reset, changed, unsaved, behind, kept, save, send, rebase };
}

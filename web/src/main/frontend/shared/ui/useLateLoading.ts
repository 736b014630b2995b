import { onScopeDispose, ref, watch, type Ref } from 'vue';

const patience = 300;

/** True once something has been loading for longer than a person would notice, so that quick answers never flicker. */
export function useLateLoading(loading: Ref<boolean>): Readonly<Ref<boolean>> {
  const late = ref(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch(
    loading,
    (now) => {
      clearTimeout(timer);
      late.value = false;
      if (now) timer = setTimeout(() => (late.value = true), patience);
    },
    { immediate: true },
  );
  onScopeDispose(() => clearTimeout(timer));
  return late;
}

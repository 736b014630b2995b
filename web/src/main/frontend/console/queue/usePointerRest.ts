import { onScopeDispose, type Ref } from 'vue';

const idle = 4000;

/** Holds while the pointer moves over a list, and lets go when it leaves or has rested for four seconds. */
export function usePointerRest(held: Ref<boolean>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const release = () => {
    clearTimeout(timer);
    held.value = false;
  };
  const keep = () => {
    clearTimeout(timer);
    held.value = true;
    timer = setTimeout(release, idle);
  };
  onScopeDispose(() => clearTimeout(timer));
  return { keep, release };
}

import { onScopeDispose, type Ref } from 'vue';

const idle = 4000;
/** So long the way to the pill above the rows takes. */
const away = 250;

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
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(release, away);
  };
  onScopeDispose(() => clearTimeout(timer));
  return { keep, leave, release };
}

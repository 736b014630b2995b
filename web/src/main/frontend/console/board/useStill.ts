import { inject, provide, ref, shallowRef, watch, type InjectionKey, type Ref } from 'vue';
import { usePointerRest } from '../queue/usePointerRest';
import { still } from './still';

const pointer: InjectionKey<Ref<boolean>> = Symbol('pointer');

/** For the board: whether the pointer is on it now. */
export function usePointer() {
  const held = ref(false);
  provide(pointer, held);
  return usePointerRest(held);
}

/** Rows that stay where they are while the pointer is on the board. */
export function useStill<T extends { key: string }>(incoming: Ref<T[]>): Ref<T[]> {
  const held = inject(pointer, ref(false));
  const rows = shallowRef(incoming.value);
  watch([incoming, held], () => (rows.value = held.value && rows.value.length > 0 ? still(rows.value, incoming.value) : incoming.value));
  return rows;
}

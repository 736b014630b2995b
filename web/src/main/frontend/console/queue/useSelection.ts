import { computed, ref, watch, type Ref } from 'vue';
import { mostAtOnce } from '@shared/api/bulk';
import type { Ticket } from '@shared/api/tickets';

/** The rows that are marked; what leaves the list is marked no more. */
export function useSelection(rows: Ref<Ticket[]>) {
  const numbers = ref(new Set<number>());
  const last = ref<number | null>(null);
  const chosen = computed(() => rows.value.filter(({ number }) => numbers.value.has(number)));

  watch(rows, (now) => {
    const there = new Set(now.map(({ number }) => number));
    numbers.value = new Set([...numbers.value].filter((number) => there.has(number)));
  });

  /** With `range`, all from the last one that was marked. */
  function mark(number: number, on: boolean, range = false) {
    const next = new Set(numbers.value);
    (range ? between(number) : [number]).forEach((each) => (on ? next.add(each) : next.delete(each)));
    numbers.value = new Set([...next].slice(0, mostAtOnce));
    last.value = number;
  }

  function between(number: number): number[] {
    const all = rows.value.map((row) => row.number);
    const [from, to] = [all.indexOf(last.value ?? number), all.indexOf(number)].sort((a, b) => a - b) as [number, number];
    return from < 0 ? [number] : all.slice(from, to + 1);
  }

  return {
    chosen,
    isMarked: (number: number) => numbers.value.has(number),
    mark,
    markAll: () => (numbers.value = new Set(rows.value.slice(0, mostAtOnce).map(({ number }) => number))),
    clear: () => (numbers.value = new Set()),
  };
}

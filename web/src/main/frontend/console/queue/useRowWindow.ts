import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/vue-virtual';
import { computed, type Ref } from 'vue';
import type { Ticket } from '@shared/api/tickets';

/** So many rows stand above and below what is seen, for the browser's own search and for who reads on by ear. */
const beside = 50;
const usualHeight = 96;

/** Nearer to the end than so many rows, the next ones are fetched. */
const ahead = 20;

/** Of a long list only the rows around what is seen are there, and the one that the cursor stands on, which keeps its focus. */
export function useRowWindow(rows: Ref<Ticket[]>, cursor: Ref<number | null>, scroller: Ref<HTMLElement | null>) {
  const at = computed(() => rows.value.findIndex(({ number }) => number === cursor.value));
  const keyOf = computed(() => {
    const all = rows.value;
    return (index: number) => all[index]?.number ?? index;
  });
  const list = useVirtualizer<HTMLElement, HTMLElement>(
    computed(() => {
      const kept = at.value;
      return {
        count: rows.value.length,
        getScrollElement: () => scroller.value,
        getItemKey: keyOf.value,
        estimateSize: () => usualHeight,
        overscan: beside,
        rangeExtractor: (range: Range) => withRow(defaultRangeExtractor(range), kept),
      };
    }),
  );
  return {
    nearEnd: computed(() => rows.value.length > 0 && Math.max(at.value, list.value.range?.endIndex ?? 0) >= rows.value.length - ahead),
    height: computed(() => `${list.value.getTotalSize()}px`),
    shown: computed(() =>
      list.value.getVirtualItems().flatMap(({ index, start }) => {
        const ticket = rows.value[index];
        return ticket ? [{ ticket, place: index + 1, style: { transform: `translateY(${start}px)` } }] : [];
      }),
    ),
    /** Rows are as high as their words need. */
    measured: { mounted: (row: HTMLElement) => list.value.measureElement(row), unmounted: () => list.value.measureElement(null) },
  };
}

function withRow(indexes: number[], row: number): number[] {
  return row < 0 || indexes.includes(row) ? indexes : [...indexes, row].sort((a, b) => a - b);
}

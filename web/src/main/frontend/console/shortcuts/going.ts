import { reactive } from 'vue';

type Lead = (code: string) => unknown;

/** After G the next key says where to; nothing counts the time (WCAG 2.2.1). */
export const going = reactive({
  open: false,
  /** Set by who knows the places. */
  lead: (() => undefined) as Lead,
  to(code: string) {
    going.open = false;
    going.lead(code);
  },
});

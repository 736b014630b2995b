import { ref } from 'vue';

export interface Toast {
  id: number;
  tone: 'plain' | 'bad';
  text: string;
  /** What the user may still do about it. */
  deed?: Deed;
}

export interface Deed {
  text: string;
  run: () => void;
  /** Milliseconds in which it can still be done; left out for the usual time. */
  within?: number;
}

const patience = { plain: 4500, bad: 9000 };
/** As long as a deed can be taken back. */
export const forDeed = 10_000;
/** So many of what can be taken back, and of what is only told, stand at once: no news takes a way back off the screen. */
const most = { deeds: 3, told: 2 };
let last = 0;

export const toasts = ref<Toast[]>([]);

/** Tells the user something that needs no answer; it leaves by itself. */
export function tell(text: string, tone: Toast['tone'] = 'plain', deed?: Deed): void {
  const toast = { id: ++last, tone, text, deed };
  toasts.value = fitting([...toasts.value, toast]);
  setTimeout(() => dismiss(toast.id), deed ? (deed.within ?? forDeed) : patience[tone]);
}

function fitting(all: Toast[]): Toast[] {
  const newest = new Set([...all.filter(({ deed }) => deed).slice(-most.deeds), ...all.filter(({ deed }) => !deed).slice(-most.told)]);
  return all.filter((each) => newest.has(each));
}

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

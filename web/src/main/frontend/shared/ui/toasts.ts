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
const forDeed = 9000;
let last = 0;

export const toasts = ref<Toast[]>([]);

/** Tells the user something that needs no answer; it leaves by itself. */
export function tell(text: string, tone: Toast['tone'] = 'plain', deed?: Deed): void {
  const toast = { id: ++last, tone, text, deed };
  toasts.value = [...toasts.value.slice(-2), toast];
  setTimeout(() => dismiss(toast.id), deed ? (deed.within ?? forDeed) : patience[tone]);
}

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
}

import { ref, watch, type Ref } from 'vue';

const known = new Map<string, Ref<unknown>>();

/**
 * A choice about the screen that outlives the page, such as a pane's width. Nothing about a person may be kept this
 * way.
 */
export function usePreference<T extends string | number | boolean>(name: string, otherwise: T): Ref<T> {
  const held = known.get(name);
  if (held) return held as Ref<T>;
  const preference = ref(read(name, otherwise)) as Ref<T>;
  watch(preference, (value) => write(name, value), { flush: 'sync' });
  known.set(name, preference as Ref<unknown>);
  return preference;
}

function read<T>(name: string, otherwise: T): T {
  try {
    const raw = localStorage.getItem(`sala.${name}`);
    const value: unknown = raw === null ? otherwise : JSON.parse(raw);
    return typeof value === typeof otherwise ? (value as T) : otherwise;
  } catch {
    return otherwise;
  }
}

function write(name: string, value: unknown): void {
  try {
    localStorage.setItem(`sala.${name}`, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing still works, it only forgets.
  }
}

import { ref, watchEffect } from 'vue';
import { i18n } from '../i18n/locale';

/** How much that the user has not read the tab counts. */
export const counted = ref(0);

/** The tab says in the user's language what the page is, and before that how much is new. */
export function openTitle(key: string): void {
  watchEffect(() => {
    const title = i18n.global.t(key);
    document.title = counted.value > 0 ? `(${counted.value}) ${title}` : title;
  });
}

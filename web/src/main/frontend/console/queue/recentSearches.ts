import { readonly, ref } from 'vue';

const most = 5;
const kept = ref<string[]>([]);

/** What was looked for last, newest first. In memory only: it may name somebody. */
export const recentSearches = readonly(kept);

export function rememberSearch(words: string): void {
  if (words === '') return;
  kept.value = [words, ...kept.value.filter((each) => each !== words)].slice(0, most);
}

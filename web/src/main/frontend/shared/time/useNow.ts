import { readonly, ref } from 'vue';

const now = ref(Date.now());
setInterval(() => (now.value = Date.now()), 15_000);

/** The present, moving every 15 seconds, so that what is left of a clock stays true on the screen. */
export const useNow = () => readonly(now);

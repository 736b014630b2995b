import { readonly, ref } from 'vue';

const small = window.matchMedia?.('(max-width: 859px)');
const is = ref(small?.matches ?? false);
small?.addEventListener('change', ({ matches }) => (is.value = matches));

/** Whether the screen has room for one pane only: others look on where it is carried. */
export const useSmallScreen = () => readonly(is);

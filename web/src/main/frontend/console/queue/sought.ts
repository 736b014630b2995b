import { ref } from 'vue';

/** Words for which the queue is to look, customers included, as somebody asked elsewhere; null once it has begun. */
export const sought = ref<string | null>(null);

import { defineAsyncComponent } from 'vue';

/** What is not needed for the first sight of the queue: fetched as soon as the browser is idle. */
const conversation = () => import('./conversation/ConversationPane.vue');
const customer = () => import('./customer/CustomerPane.vue');
const matter = () => import('./customer/NewMatter.vue');
const palette = () => import('./palette/CommandPalette.vue');
const help = () => import('./shortcuts/ShortcutHelp.vue');

export const ConversationPane = defineAsyncComponent(conversation);
export const CustomerPane = defineAsyncComponent(customer);
export const NewMatter = defineAsyncComponent(matter);
export const CommandPalette = defineAsyncComponent(palette);
export const ShortcutHelp = defineAsyncComponent(help);

export function fetchParts(): void {
  const fetchAll = () => void Promise.all([conversation(), customer(), palette(), matter(), help()]);
  if ('requestIdleCallback' in window) requestIdleCallback(fetchAll);
  else setTimeout(fetchAll);
}

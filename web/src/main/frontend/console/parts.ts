import { defineAsyncComponent } from 'vue';

/** The page that nearly everybody sees first: fetched while the hub is asked who is there. */
export const ticketsPage = () => import('./TicketsPage.vue');

/** What is not needed for the first sight of the queue: fetched as soon as the browser is idle. */
const conversation = () => import('./conversation/ConversationPane.vue');
const customer = () => import('./customer/CustomerPane.vue');
const matter = () => import('./customer/NewMatter.vue');
const palette = () => import('./palette/CommandPalette.vue');
const help = () => import('./shortcuts/ShortcutHelp.vue');
const composer = () => import('./composer/ReplyComposer.vue');
const dialogs = () => import('./ticket/TicketDialogs.vue');
const macros = () => import('./composer/MacroPicker.vue');
const news = () => import('./watch/NewsBell.vue');
const profile = () => import('./macros/OwnProfile.vue');

export const ConversationPane = defineAsyncComponent(conversation);
export const CustomerPane = defineAsyncComponent(customer);
export const NewMatter = defineAsyncComponent(matter);
export const CommandPalette = defineAsyncComponent(palette);
export const ShortcutHelp = defineAsyncComponent(help);
export const ReplyComposer = defineAsyncComponent(composer);
export const TicketDialogs = defineAsyncComponent(dialogs);
export const MacroPicker = defineAsyncComponent(macros);
export const NewsBell = defineAsyncComponent(news);
export const OwnProfile = defineAsyncComponent(profile);

export function fetchParts(): void {
  const parts = [conversation, composer, dialogs, customer, news, palette, matter, help, macros, profile];
  const fetchAll = () => void Promise.all(parts.map((part) => part()));
  if ('requestIdleCallback' in window) requestIdleCallback(fetchAll);
  else setTimeout(fetchAll);
}

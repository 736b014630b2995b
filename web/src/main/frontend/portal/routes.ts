import { createRouter, createWebHashHistory } from 'vue-router';
import PreferencesPage from './preferences/PreferencesPage.vue';
import OwnRequestsPage from './requests/OwnRequestsPage.vue';
import StandardsPage from './standards/StandardsPage.vue';
import NewTicketPage from './tickets/NewTicketPage.vue';
import TicketPage from './tickets/TicketPage.vue';
import TicketsPage from './tickets/TicketsPage.vue';

/** Only a ticket's number ever stands in an address. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', redirect: '/tickets' },
    { path: '/tickets', name: 'tickets', component: TicketsPage },
    { path: '/tickets/new', name: 'new', component: NewTicketPage },
    { path: '/tickets/:number(\\d+)', name: 'ticket', component: TicketPage, props: true },
    { path: '/preferences', name: 'preferences', component: PreferencesPage },
    { path: '/requests', name: 'requests', component: OwnRequestsPage },
    { path: '/standards', name: 'standards', component: StandardsPage, meta: { open: true } },
    { path: '/:rest(.*)*', redirect: '/tickets' },
  ],
});

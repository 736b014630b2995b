import { createRouter, createWebHashHistory } from 'vue-router';
import { views } from '@shared/api/tickets';
import TicketsPage from './TicketsPage.vue';

/** The address after # holds view and ticket, so that a copied link shows the same, and no server sees it. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', redirect: '/tickets/open' },
    { path: `/tickets/:view(${views.join('|')})/:number(\\d+)?`, name: 'tickets', component: TicketsPage },
    {
      path: '/reports/:name(first-response|resolution|intake)?',
      name: 'reports',
      component: () => import('./reports/ReportsPage.vue'),
    },
    { path: '/:rest(.*)*', redirect: '/tickets/open' },
  ],
});

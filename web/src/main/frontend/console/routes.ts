import { createRouter, createWebHashHistory } from 'vue-router';
import { views } from '@shared/api/tickets';
import { worksTickets } from '@shared/session/session';
import TicketsPage from './TicketsPage.vue';

/** Who works no tickets looks after the hub itself. */
const home = () => (worksTickets.value ? '/tickets/open' : '/system');

/** The address after # holds view and ticket, so that a copied link shows the same, and no server sees it. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', redirect: home },
    { path: `/tickets/:view(${views.join('|')})/:number(\\d+)?`, name: 'tickets', component: TicketsPage },
    { path: '/calls/:name(history|import|switchboards)?', name: 'calls', component: () => import('./call/CallsPage.vue') },
    { path: '/tasks', name: 'tasks', component: () => import('./task/TasksPage.vue') },
    {
      path: '/reports/:name([a-z-]+)?',
      name: 'reports',
      component: () => import('./reports/ReportsPage.vue'),
    },
    { path: '/traffic/:name(outbox|quarantine)?', name: 'traffic', component: () => import('./traffic/TrafficPage.vue') },
    { path: '/presence', name: 'presence', component: () => import('./presence/PresencePage.vue') },
    { path: '/channels', name: 'channels', component: () => import('./channels/ChannelsPage.vue') },
    { path: '/answers', name: 'answers', component: () => import('./answers/AnswersPage.vue') },
    { path: '/service/:name(policies|calendars|holidays|surveys)?', name: 'service', component: () => import('./service/ServicePage.vue') },
    { path: '/settings/:name(desk|reasons|staff|routing)?', name: 'settings', component: () => import('./settings/SettingsPage.vue') },
    { path: '/automation/:name(macros|rules)?', name: 'automation', component: () => import('./macros/AutomationPage.vue') },
    { path: '/system', name: 'system', component: () => import('./system/SystemPage.vue') },
    { path: '/:rest(.*)*', redirect: home },
  ],
});

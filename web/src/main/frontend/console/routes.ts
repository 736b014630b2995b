import { createRouter, createWebHashHistory } from 'vue-router';
import { views } from '@shared/api/tickets';
import { worksTickets } from '@shared/session/session';
import { ticketsPage } from './parts';

/** Who works no tickets looks after the hub itself. */
const home = () => (worksTickets.value ? '/tickets/open' : '/system');

/** The address after # holds view and ticket, so that a copied link shows the same, and no server sees it. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', redirect: home },
    { path: `/tickets/:view(${[...views, 'all'].join('|')})/:number(\\d+)?`, name: 'tickets', component: ticketsPage },
    { path: '/calls/:name(history|import|switchboards)?', name: 'calls', component: () => import('./call/CallsPage.vue') },
    { path: '/tasks', name: 'tasks', component: () => import('./task/TasksPage.vue') },
    { path: '/board', name: 'board', component: () => import('./board/BoardPage.vue') },
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
    { path: '/settings/:name(desk|reasons|staff|routing|changes)?', name: 'settings', component: () => import('./settings/SettingsPage.vue') },
    { path: '/automation/:name(macros|rules)?', name: 'automation', component: () => import('./macros/AutomationPage.vue') },
    { path: '/setup', name: 'setup', component: () => import('./setup/SetupPage.vue') },
    { path: '/system', name: 'system', component: () => import('./system/SystemPage.vue') },
    { path: '/design', name: 'design', component: () => import('./design/DesignPage.vue') },
    { path: '/:rest(.*)*', redirect: home },
  ],
});

import { createRouter, createWebHashHistory } from 'vue-router';

/** Only a subject's id ever stands in an address, never what was searched for. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', name: 'home', component: () => import('./home/HomePage.vue') },
    { path: '/people', name: 'people', component: () => import('./people/SearchPage.vue') },
    { path: '/people/:id', name: 'person', component: () => import('./people/PersonPage.vue'), props: true },
    { path: '/access-log', name: 'access', component: () => import('./access/AccessPage.vue') },
    { path: '/reviews', name: 'reviews', component: () => import('./reviews/ReviewsPage.vue') },
    { path: '/audits', name: 'audits', component: () => import('./audits/AuditsPage.vue') },
    { path: '/notices', name: 'notices', component: () => import('./notices/NoticesPage.vue') },
    { path: '/requests', name: 'requests', component: () => import('./requests/RequestsPage.vue') },
    { path: '/requests/:id/erasure', name: 'erasure', component: () => import('./requests/ErasurePage.vue'), props: true },
    { path: '/requests/:id', name: 'request', component: () => import('./requests/RequestPage.vue'), props: true },
    { path: '/retention', name: 'retention', component: () => import('./retention/RetentionPage.vue') },
    { path: '/holds', name: 'holds', component: () => import('./holds/HoldsPage.vue') },
    { path: '/confirmations', name: 'confirmations', component: () => import('./confirmations/ConfirmationsPage.vue') },
    { path: '/receipts', name: 'receipts', component: () => import('./receipts/ReceiptsPage.vue') },
    { path: '/law', name: 'law', component: () => import('./law/LawPage.vue') },
    { path: '/law/:id', name: 'rule', component: () => import('./law/RulePage.vue'), props: true },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
});

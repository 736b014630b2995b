import { createRouter, createWebHashHistory } from 'vue-router';
import AccessPage from './access/AccessPage.vue';
import AuditsPage from './audits/AuditsPage.vue';
import ConfirmationsPage from './confirmations/ConfirmationsPage.vue';
import HomePage from './home/HomePage.vue';
import LawPage from './law/LawPage.vue';
import RulePage from './law/RulePage.vue';
import ErasurePage from './requests/ErasurePage.vue';
import HoldsPage from './holds/HoldsPage.vue';
import RetentionPage from './retention/RetentionPage.vue';
import RequestPage from './requests/RequestPage.vue';
import RequestsPage from './requests/RequestsPage.vue';
import NoticesPage from './notices/NoticesPage.vue';
import ReceiptsPage from './receipts/ReceiptsPage.vue';
import PersonPage from './people/PersonPage.vue';
import SearchPage from './people/SearchPage.vue';
import ReviewsPage from './reviews/ReviewsPage.vue';

/** Only a subject's id ever stands in an address, never what was searched for. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', name: 'home', component: HomePage },
    { path: '/people', name: 'people', component: SearchPage },
    { path: '/people/:id', name: 'person', component: PersonPage, props: true },
    { path: '/access-log', name: 'access', component: AccessPage },
    { path: '/reviews', name: 'reviews', component: ReviewsPage },
    { path: '/audits', name: 'audits', component: AuditsPage },
    { path: '/notices', name: 'notices', component: NoticesPage },
    { path: '/requests', name: 'requests', component: RequestsPage },
    { path: '/requests/:id/erasure', name: 'erasure', component: ErasurePage, props: true },
    { path: '/requests/:id', name: 'request', component: RequestPage, props: true },
    { path: '/retention', name: 'retention', component: RetentionPage },
    { path: '/holds', name: 'holds', component: HoldsPage },
    { path: '/confirmations', name: 'confirmations', component: ConfirmationsPage },
    { path: '/receipts', name: 'receipts', component: ReceiptsPage },
    { path: '/law', name: 'law', component: LawPage },
    { path: '/law/:id', name: 'rule', component: RulePage, props: true },
    { path: '/:rest(.*)*', redirect: '/' },
  ],
});

import { createRouter, createWebHashHistory } from 'vue-router';
import AccessPage from './access/AccessPage.vue';
import NoticesPage from './notices/NoticesPage.vue';
import PersonPage from './people/PersonPage.vue';
import SearchPage from './people/SearchPage.vue';

/** Only a subject's id ever stands in an address, never what was searched for. */
export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', redirect: '/people' },
    { path: '/people', name: 'people', component: SearchPage },
    { path: '/people/:id', name: 'person', component: PersonPage, props: true },
    { path: '/access-log', name: 'access', component: AccessPage },
    { path: '/notices', name: 'notices', component: NoticesPage },
    { path: '/:rest(.*)*', redirect: '/people' },
  ],
});

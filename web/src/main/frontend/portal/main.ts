import '@shared/theme';
import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp, watchEffect } from 'vue';
import { newQueryClient } from '@shared/api/queries';
import HubDown from '@shared/app/HubDown.vue';
import { i18n, openLocale } from '@shared/i18n/locale';
import { me } from '@shared/session/session';
import { openTheme } from '@shared/theme/useTheme';
import PortalApp from './PortalApp.vue';
import { openVisit, takeLink } from './entry/visit';
import { router } from './routes';

openTheme();
takeLink();
try {
  await openVisit();
  await openLocale(me.value?.locale ?? null);
  createApp(PortalApp).use(i18n).use(router).use(VueQueryPlugin, { queryClient: newQueryClient() }).mount('#app');
} catch {
  await openLocale(null);
  createApp(HubDown).use(i18n).mount('#app');
}
watchEffect(() => (document.title = i18n.global.t('portal.title')));

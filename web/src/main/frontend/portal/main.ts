import '@shared/theme';
import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp, watchEffect } from 'vue';
import { newQueryClient } from '@shared/api/queries';
import { untilReached } from '@shared/app/untilReached';
import { i18n, openLocale } from '@shared/i18n/locale';
import { me } from '@shared/session/session';
import { openTheme } from '@shared/theme/useTheme';
import PortalApp from './PortalApp.vue';
import { openVisit, takeLink } from './entry/visit';
import { router } from './routes';

openTheme();
takeLink();
watchEffect(() => (document.title = i18n.global.t('portal.title')));
await untilReached(async () => {
  await openVisit();
  await openLocale(me.value?.locale ?? null);
});
createApp(PortalApp).use(i18n).use(router).use(VueQueryPlugin, { queryClient: newQueryClient() }).mount('#app');

import '@shared/theme';
import { createApp } from 'vue';
import { mount } from '@shared/app/start';
import { openTitle } from '@shared/app/title';
import { untilReached } from '@shared/app/untilReached';
import { i18n, openLocale } from '@shared/i18n/locale';
import { me } from '@shared/session/session';
import { openTheme } from '@shared/theme/useTheme';
import PortalApp from './PortalApp.vue';
import { openVisit, takeLink } from './entry/visit';
import { router } from './routes';

openTheme();
takeLink();
await untilReached(async () => {
  await Promise.all([openVisit(), openLocale(null)]);
  await openLocale(me.value?.locale ?? null);
});
openTitle('portal.title');
mount(createApp(PortalApp).use(i18n).use(router));

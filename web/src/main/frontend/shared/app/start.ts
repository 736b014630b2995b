import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp, watchEffect, type Component } from 'vue';
import type { Router } from 'vue-router';
import { newQueryClient } from '../api/queries';
import { i18n, openLocale } from '../i18n/locale';
import { openSession } from '../session/session';
import { openTheme } from '../theme/useTheme';
import HubDown from './HubDown.vue';

/** Signs in, picks the language and the theme, then shows the application. */
export async function start(root: Component, router: Router, title: string): Promise<void> {
  openTheme();
  try {
    const user = await openSession();
    if (user === null) return;
    await openLocale(user.locale);
    show(root, router);
  } catch {
    await openLocale(null);
    createApp(HubDown).use(i18n).mount('#app');
  }
  watchEffect(() => (document.title = i18n.global.t(title)));
}

function show(root: Component, router: Router): void {
  createApp(root)
    .use(i18n)
    .use(router)
    .use(VueQueryPlugin, { queryClient: newQueryClient() })
    .mount('#app');
}

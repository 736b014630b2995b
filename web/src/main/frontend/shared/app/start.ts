import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp, watchEffect, type Component } from 'vue';
import type { Router } from 'vue-router';
import { newQueryClient } from '../api/queries';
import { i18n, openLocale } from '../i18n/locale';
import { openSession } from '../session/session';
import { openTheme } from '../theme/useTheme';
import { untilReached } from './untilReached';

/** Signs in, picks the language and the theme, then shows the application. */
export async function start(root: Component, router: Router, title: string): Promise<void> {
  openTheme();
  watchEffect(() => (document.title = i18n.global.t(title)));
  if (await untilReached(opened)) show(root, router);
}

/** Whether somebody is signed in, with their language at hand. */
async function opened(): Promise<boolean> {
  const user = await openSession();
  if (user !== null) await openLocale(user.locale);
  return user !== null;
}

function show(root: Component, router: Router): void {
  createApp(root)
    .use(i18n)
    .use(router)
    .use(VueQueryPlugin, { queryClient: newQueryClient() })
    .mount('#app');
}

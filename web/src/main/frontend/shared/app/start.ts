import { VueQueryPlugin } from '@tanstack/vue-query';
import { createApp, type App, type Component } from 'vue';
import type { Router } from 'vue-router';
import { newQueryClient } from '../api/queries';
import { i18n, openLocale } from '../i18n/locale';
import { watchSession, whenLeaving } from '../session/leaving';
import { openSession } from '../session/session';
import { openTheme } from '../theme/useTheme';
import { openTitle } from './title';
import { untilReached } from './untilReached';

/** Signs in, picks the language and the theme, then shows the application once it is `ready`. */
export async function start(root: Component, router: Router, title: string, ready = () => Promise.resolve()): Promise<void> {
  openTheme();
  openTitle(title);
  if (!(await untilReached(opened))) return;
  await ready();
  show(root, router);
}

/** Whether somebody is signed in, with their language at hand. */
async function opened(): Promise<boolean> {
  const [user] = await Promise.all([openSession(), openLocale(null)]);
  if (user !== null) await openLocale(user.locale);
  return user !== null;
}

function show(root: Component, router: Router): void {
  mount(createApp(root).use(i18n).use(router));
}

/** Shows the application until the page is left. */
export function mount(app: App): void {
  const queryClient = newQueryClient();
  app.use(VueQueryPlugin, { queryClient }).mount('#app');
  watchSession();
  whenLeaving(() => {
    app.unmount();
    queryClient.clear();
  });
}

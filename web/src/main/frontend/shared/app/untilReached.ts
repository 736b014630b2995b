import { createApp, type App } from 'vue';
import { i18n, openLocale } from '../i18n/locale';
import { backoff } from '../live/backoff';
import HubDown from './HubDown.vue';

/**
 * Asks until the hub answers, with growing pauses. From the second failure on the page says that the hub cannot be
 * reached; a press there ends the pause.
 */
export async function untilReached<T>(ask: () => Promise<T>): Promise<T> {
  let page: App | null = null;
  let endPause = () => {};
  for (let failures = 0; ; failures++) {
    try {
      const answer = await ask();
      page?.unmount();
      return answer;
    } catch {
      if (failures > 0) page ??= sayDown(() => endPause());
      await new Promise<void>((resolve) => {
        endPause = resolve;
        setTimeout(resolve, backoff(failures));
      });
    }
  }
}

/** In Thai, until the words of the language that was chosen are there: they may be out of reach too. */
function sayDown(again: () => void): App {
  openLocale(null).catch(() => undefined);
  const page = createApp(HubDown, { onAgain: again }).use(i18n);
  page.mount('#app');
  return page;
}

import { VueQueryPlugin, type QueryClient } from '@tanstack/vue-query';
import { createApp, defineComponent, h, nextTick, type App, type Component, type Plugin } from 'vue';
import { newQueryClient } from '../api/queries';
import { i18n } from '../i18n/locale';
import './words';

/** A component on a page of its own, with texts and a query memory; call `unmount` at the end. */
export interface Mounted {
  app: App;
  queries: QueryClient;
  unmount: () => void;
}

export function mounted(component: Component, props: Record<string, unknown> = {}, ...plugins: Plugin[]): Mounted {
  const queries = newQueryClient();
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false, staleTime: 0 } });
  const place = document.body.appendChild(document.createElement('div'));
  const app = createApp({ render: () => h(component, props) });
  app.use(i18n).use(VueQueryPlugin, { queryClient: queries });
  plugins.forEach((plugin) => app.use(plugin));
  app.mount(place);
  return {
    app,
    queries,
    unmount: () => {
      app.unmount();
      document.body.replaceChildren();
    },
  };
}

/** What a composable gives when a component uses it. */
export function using<T>(composable: () => T): Mounted & { given: T } {
  let given: T | undefined;
  const host = mounted(
    defineComponent({
      setup() {
        given = composable();
        return () => null;
      },
    }),
  );
  return { ...host, given: given as T };
}

/** Of the clock that no test turns. */
const now = performance.now.bind(performance);
const patience = 4000;

/** Waits until what a test says holds: what other threads do, such as hashing, takes time and not turns. */
export async function eventually(holds: () => void): Promise<void> {
  const deadline = now() + patience;
  for (;;) {
    await nextTick();
    await new Promise((resolve) => setImmediate(resolve));
    try {
      return holds();
    } catch (fault) {
      if (now() > deadline) throw fault;
    }
  }
}

export const byTestId = <T extends HTMLElement>(id: string): T => {
  const found = document.querySelector<T>(`[data-testid="${id}"]`);
  if (!found) throw new Error(`Nothing on the page is called ${id}.`);
  return found;
};

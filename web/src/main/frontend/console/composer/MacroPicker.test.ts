// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { byTestId, eventually, mounted } from '@shared/testing/mounted';
import MacroPicker from './MacroPicker.vue';

afterEach(() => vi.unstubAllGlobals());

const macro = (id: string, nameTh: string) => ({ id, nameTh, nameEn: null, shortcut: null, active: true, actions: [{ kind: 'reply' }] });

test('Enter takes the first that fits, also when the list comes after the words were typed', async () => {
  Element.prototype.scrollIntoView = () => undefined;
  let arrive: (answer: Response) => void = () => undefined;
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (arrive = resolve)));
  const chosen: string[] = [];
  const { unmount } = mounted(MacroPicker, { open: true, onChoose: ({ id }: { id: string }) => chosen.push(id) });
  await eventually(() => byTestId('macro-search'));
  const search = byTestId<HTMLInputElement>('macro-search');
  search.value = 'คืน';
  search.dispatchEvent(new Event('input'));

  const body = JSON.stringify({ items: [macro('k1', 'ทักทาย'), macro('k2', 'ได้รับของคืน')], next: null });
  arrive(new Response(body, { headers: { 'Content-Type': 'application/json' } }));
  await eventually(() => expect(byTestId('macro-choice').dataset.highlighted).toBe(''));
  search.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
  expect(chosen).toEqual(['k2']);
  unmount();
});

// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest';
import { nextTick } from 'vue';
import { mounted } from '../testing/mounted';
import ScrollFrame from './ScrollFrame.vue';

afterEach(() => vi.restoreAllMocks());

async function frame(content: number, width: number) {
  vi.spyOn(Element.prototype, 'scrollWidth', 'get').mockReturnValue(content);
  vi.spyOn(Element.prototype, 'clientWidth', 'get').mockReturnValue(width);
  const { unmount } = mounted(ScrollFrame, { label: 'รายงาน' });
  await nextTick();
  const place = document.querySelector('[role=region]');
  const found = place && { name: place.getAttribute('aria-label'), stop: place.getAttribute('tabindex') };
  unmount();
  return found;
}

test('What is wider than the screen is a place of its own that the keyboard reaches', async () => {
  expect(await frame(800, 320)).toEqual({ name: 'รายงาน', stop: '0' });
});

test('What fits is no stop on the way', async () => {
  expect(await frame(320, 320)).toBeNull();
});

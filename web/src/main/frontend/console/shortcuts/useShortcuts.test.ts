// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { bindings, type Binding } from './bindings';
import { belongsElsewhere } from './useShortcuts';

const bound = (press: string) => bindings.find((each) => each.press === press) as Binding;

function pressedOn(markup: string, binding: Binding, extra: KeyboardEventInit = {}): boolean {
  document.body.innerHTML = markup;
  const target = document.querySelector('[data-target]') ?? document.body;
  const event = new KeyboardEvent('keydown', { ...extra, bubbles: true });
  target.dispatchEvent(event);
  return belongsElsewhere(event, binding);
}

describe('A shortcut', () => {
  test('is bound by the place of the key, so that a Thai layout changes nothing', () => {
    expect(bindings.every((each) => !/(^|\+)[a-z]$/.test(each.chord))).toBe(true);
  });

  test('never fires while the user types', () => {
    expect(pressedOn('<textarea data-target></textarea>', bound('next'))).toBe(true);
    expect(pressedOn('<input data-target>', bound('reply'))).toBe(true);
  });

  test('never fires behind a dialog', () => {
    expect(pressedOn('<div role="dialog"></div><p data-target></p>', bound('resolve'))).toBe(true);
  });

  test('leaves Enter to the link or button that has the focus', () => {
    expect(pressedOn('<a href="#" data-target>x</a>', bound('open'))).toBe(true);
    expect(pressedOn('<p data-target></p>', bound('open'))).toBe(false);
  });

  test('lets a browser shortcut with a modifier pass', () => {
    expect(pressedOn('<p data-target></p>', bound('reply'), { ctrlKey: true })).toBe(true);
  });

  test('opens the palette even from a text', () => {
    expect(pressedOn('<textarea data-target></textarea>', bound('palette'))).toBe(false);
  });
});

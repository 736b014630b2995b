// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { prefer, usePreferences, usualPreferences } from '../preferences/usePreferences';
import { using, type Mounted } from '@shared/testing/mounted';
import { hubAnswers } from '@shared/testing/hub';
import { holderOf, keyLabel, keysOf, shownFor, usualKeys } from './bindings';
import { going } from './going';
import { usePress, type Press } from './presses';
import { useShortcuts } from './useShortcuts';

let done: Press[] = [];
let host: Mounted;

beforeEach(() => {
  done = [];
  usePreferences().value = { ...usualPreferences };
  hubAnswers(() => ({ body: {} }));
  host = using(() => {
    useShortcuts();
    (['next', 'reply', 'resolve', 'open', 'back', 'palette', 'go'] as const).forEach((press) => usePress(press, () => done.push(press)));
  });
});

afterEach(() => {
  host.unmount();
  vi.unstubAllGlobals();
});

/** As a Thai keyboard sends it: the place of the key with the letter that is on it. */
function strike(code: string, key: string, extra: KeyboardEventInit = {}, markup = '<p data-target></p>') {
  const place = document.body.appendChild(document.createElement('div'));
  place.innerHTML = markup;
  const event = new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true, ...extra });
  (place.querySelector('[data-target]') ?? place).dispatchEvent(event);
  place.remove();
  return event;
}

describe('A shortcut', () => {
  test('goes by the place of the key, so that a Thai layout changes nothing (B03)', () => {
    strike('KeyJ', '่');
    strike('KeyR', 'พ');
    expect(done).toEqual(['next', 'reply']);
  });

  test('never fires while the user types, and leaves the letter to the text (B06)', () => {
    const event = strike('KeyJ', '่', {}, '<textarea data-target></textarea>');
    strike('KeyR', 'พ', {}, '<input data-target>');
    expect(done).toEqual([]);
    expect(event.defaultPrevented).toBe(false);
  });

  test('never fires behind a dialog', () => {
    strike('KeyE', 'ำ', {}, '<div role="dialog"></div><p data-target></p>');
    expect(done).toEqual([]);
  });

  test('leaves Enter to the link or button that has the focus', () => {
    strike('Enter', 'Enter', {}, '<a href="#" data-target>x</a>');
    expect(done).toEqual([]);
    strike('Enter', 'Enter');
    expect(done).toEqual(['open']);
  });

  test('lets a browser shortcut with a modifier pass', () => {
    strike('KeyR', 'พ', { ctrlKey: true });
    expect(done).toEqual([]);
  });

  test('opens the palette even from a text', () => {
    strike('KeyK', 'า', { ctrlKey: true }, '<textarea data-target></textarea>');
    expect(done).toEqual(['palette']);
  });

  test('that types is switched off, and one that types nothing goes on (B05)', () => {
    prefer({ singleKeys: false });
    strike('KeyJ', '่');
    strike('ArrowDown', 'ArrowDown');
    expect(done).toEqual(['next']);
  });

  test('is where the user put it, and no longer where it was (B05)', () => {
    prefer({ shortcuts: [{ press: 'reply', key: 'KeyQ' }] });
    strike('KeyR', 'พ');
    strike('KeyQ', 'ๆ');
    expect(done).toEqual(['reply']);
  });

  test('after G says where to go and does nothing else (B07)', () => {
    const places: string[] = [];
    going.lead = (code) => void places.push(code);
    strike('KeyG', 'เ');
    going.open = true;
    strike('KeyR', 'พ');
    strike('KeyR', 'พ');
    expect(places).toEqual(['KeyR']);
    expect(done).toEqual(['go', 'reply']);
  });
});

describe('A key', () => {
  test('is shown as it is written on an English keyboard', () => {
    expect(['KeyQ', 'Digit7', 'Slash', 'Shift+Slash', 'Shift+KeyA', 'F2'].map(keyLabel)).toEqual(['Q', '7', '/', '?', '⇧ A', 'F2']);
    expect(shownFor('next', keysOf([]))).toEqual(['J', '↓']);
    expect(shownFor('send', keysOf([]))).toEqual(['Ctrl + Enter']);
  });

  test('does one thing: who has it is known', () => {
    expect(holderOf('KeyR', keysOf([]))).toBe('reply');
    expect(holderOf('Escape', keysOf([]))).toBe('back');
    expect(holderOf('KeyR', keysOf([{ press: 'reply', key: 'KeyQ' }]))).toBeNull();
    expect(new Set(Object.values(usualKeys)).size).toBe(Object.values(usualKeys).length);
  });
});

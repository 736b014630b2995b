const SHIFT = 8;
const CTRL = 2;

/** What the Thai Kedmanee layout types at the places of an English keyboard. */
const thai = {
  KeyA: 'ฟ', KeyB: 'ิ', KeyC: 'แ', KeyD: 'ก', KeyE: 'ำ', KeyF: 'ด', KeyG: 'เ', KeyH: '้', KeyI: 'ร', KeyJ: '่', KeyK: 'า', KeyL: 'ส', KeyM: 'ท',
  KeyN: 'ื', KeyO: 'น', KeyP: 'ย', KeyQ: 'ๆ', KeyR: 'พ', KeyS: 'ห', KeyT: 'ะ', KeyU: 'ี', KeyV: 'อ', KeyW: 'ไ', KeyX: 'ป', KeyY: 'ั', KeyZ: 'ผ',
  Slash: 'ฝ', 'Shift+Slash': 'ฦ', 'Shift+KeyX': ')',
};
const named = { Enter: ['Enter', 13, '\r'], Escape: ['Escape', 27], ArrowDown: ['ArrowDown', 40], ArrowUp: ['ArrowUp', 38], ArrowLeft: ['ArrowLeft', 37], ArrowRight: ['ArrowRight', 39] };
const sessions = new WeakMap();

/** Strikes keys one after another as a Thai keyboard sends them: `KeyJ`, `Shift+Slash`, `Ctrl+KeyK`, `Ctrl+Shift+Enter`. */
export async function strike(page, ...chords) {
  if (!sessions.has(page)) sessions.set(page, await page.context().newCDPSession(page));
  for (const chord of chords) await send(sessions.get(page), chord);
}

async function send(session, chord) {
  const parts = chord.split('+');
  const code = parts.at(-1);
  const held = { Shift: SHIFT, Ctrl: CTRL };
  const modifiers = parts.slice(0, -1).reduce((sum, part) => sum + held[part], 0);
  const [key, number, typed] = named[code] ?? [thai[modifiers & SHIFT ? `Shift+${code}` : code] ?? thai[code], code.charCodeAt(3)];
  const text = modifiers & CTRL ? undefined : (typed ?? (named[code] ? undefined : key));
  const event = { modifiers, code, key, windowsVirtualKeyCode: number };
  await session.send('Input.dispatchKeyEvent', { type: text === undefined ? 'rawKeyDown' : 'keyDown', text, ...event });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}

/** One key of a Thai keyboard goes down and up. */
export const pressThai = (page, code) => strike(page, code);

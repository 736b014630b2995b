import { describe, expect, test } from 'vitest';
import { colourOf, contrast, paletteOf, type Colour } from './colours';

const hex = (text: string) => [1, 3, 5].map((at) => parseInt(text.slice(at, at + 2), 16) / 255) as unknown as Colour;
const named = (brand: string, ground = '#ffffff', ink = '#1d2430') => ({ brand: hex(brand), ground: hex(ground), ink: hex(ink) });
const drawn = (given: ReturnType<typeof named>) => {
  const palette = paletteOf(given);
  return (one: string, other: string) => contrast(colourOf(palette[one] ?? '') as Colour, colourOf(palette[other] ?? '') as Colour);
};

describe('whatever colours a page names', () => {
  const pages = {
    'a usual blue': named('#0b5fae'),
    'yellow on white': named('#ffd400'),
    'white on white': named('#ffffff', '#ffffff', '#ffffff'),
    'a dark page': named('#ff8a65', '#14110f', '#f3ece6'),
    'dark words on a dark page': named('#331100', '#14110f', '#221a15'),
    'a page of middle grey': named('#7a7a7a', '#777777', '#808080'),
    'red on green': named('#ff0000', '#00a000', '#ff3030'),
  };

  test.each(Object.entries(pages))('%s can be read', (_name, given) => {
    const between = drawn(given);
    for (const words of ['ink', 'soft', 'link']) {
      for (const ground of ['ground', 'own', 'theirs']) expect(between(words, ground), `${words} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(between('on-brand', 'brand')).toBeGreaterThanOrEqual(4.5);
    expect(between('edge', 'ground')).toBeGreaterThanOrEqual(3);
  });
});

test('a colour that can be read stays as the page names it', () => {
  const palette = paletteOf(named('#0b5fae'));

  expect(palette).toMatchObject({ brand: 'rgb(11 95 174)', link: 'rgb(11 95 174)', ink: 'rgb(29 36 48)', ground: 'rgb(255 255 255)', 'on-brand': 'rgb(255 255 255)' });
});

test('a colour is read as browsers write it', () => {
  expect(colourOf('rgb(255, 0, 51)')).toEqual([1, 0, 0.2]);
  expect(colourOf('rgba(255, 0, 51, 0.5)')).toEqual([1, 0, 0.2]);
  expect(colourOf('color(srgb 1 0 0.2)')).toEqual([1, 0, 0.2]);
  expect(colourOf('color(srgb 1.2 none -0.1 / 0.5)')).toEqual([1, 0, 0]);
  expect(colourOf('oklch(0.7 0.1 20)')).toBeNull();
  expect(colourOf('')).toBeNull();
});

/** Red, green and blue, each from 0 to 1. */
export type Colour = readonly [number, number, number];

/** The three colours that a page may name; all others follow from them. */
export interface Named {
  brand: Colour;
  ground: Colour;
  ink: Colour;
}

const black: Colour = [0, 0, 0];
const white: Colour = [1, 1, 1];
/** WCAG 2.2 asks for 4.5; rounding to whole numbers may take a little away. */
const text = 4.6;
const edge = 3.1;
const steps = 20;

/** A computed colour, such as `rgb(11, 95, 174)` or `color(srgb 0.04 0.37 0.68)`; null when it is written otherwise. */
export function colourOf(computed: string): Colour | null {
  const [, form, rest] = /^(rgba?|color)\((?:srgb )?([^/)]+)/.exec(computed) ?? [];
  const parts = rest?.split(/[\s,]+/).filter(Boolean) ?? [];
  if (parts.length < 3) return null;
  const [red, green, blue] = parts.map((part) => Math.min(1, Math.max(0, (parseFloat(part) || 0) / (form === 'color' ? 1 : 255))));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** Everything that the chat draws with. Whatever is read stands out from what it stands on, whichever colours are named. */
export function paletteOf({ brand, ground, ink }: Named): Record<string, string> {
  const end = readsBest(ground);
  const own = tint(ground, brand, 0.14, end);
  const theirs = tint(ground, ink, 0.07, end);
  const grounds = [ground, own, theirs];
  const read = readable(ink, grounds, end, text);
  const colours = {
    brand,
    'on-brand': contrast(white, brand) >= text ? white : black,
    ground,
    own,
    theirs,
    ink: read,
    soft: readable(mix(read, ground, 0.3), grounds, end, text),
    link: readable(brand, grounds, end, text),
    line: mix(ground, read, 0.2),
    edge: readable(mix(ground, read, 0.4), [ground], end, edge),
  };
  return Object.fromEntries(Object.entries(colours).map(([name, colour]) => [name, css(colour)]));
}

/** How well one colour stands out from another, 1 to 21 (WCAG 2). */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const readsBest = (ground: Colour) => (contrast(black, ground) > contrast(white, ground) ? black : white);

const mix = (one: Colour, other: Colour, share: number): Colour => [0, 1, 2].map((at) => (one[at] ?? 0) * (1 - share) + (other[at] ?? 0) * share) as unknown as Colour;

/** The ground with a little of another colour, as long as it can still be written on. */
function tint(ground: Colour, other: Colour, share: number, end: Colour): Colour {
  const tinted = mix(ground, other, share);
  return contrast(tinted, end) >= text ? tinted : ground;
}

/** The colour, or the nearest one on the way to black or white that stands out. */
function readable(colour: Colour, grounds: Colour[], end: Colour, least: number): Colour {
  for (let step = 0; step < steps; step++) {
    const tried = mix(colour, end, step / steps);
    if (grounds.every((ground) => contrast(tried, ground) >= least)) return tried;
  }
  return end;
}

const css = (colour: Colour) => `rgb(${colour.map((part) => Math.round(part * 255)).join(' ')})`;

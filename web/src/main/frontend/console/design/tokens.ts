/** One decision of the look, as `shared/theme/tokens.css` names it. */
export interface Token {
  name: string;
  value: string;
}

const rootRules = () =>
  [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule && rule.selectorText === ':root');

/** Every token, in the order of its file, so that none can be missing from the page. */
export const tokens = (): Token[] =>
  rootRules().flatMap(({ style }) =>
    [...style].filter((name) => name.startsWith('--')).map((name) => ({ name, value: style.getPropertyValue(name).trim() })),
  );

/** What a colour token is at this moment, in light or dark. */
export function shownColour(name: string): Rgb {
  const probe = document.createElement('span');
  probe.style.color = `var(${name})`;
  document.body.append(probe);
  const parts = getComputedStyle(probe).color.match(/[\d.]+/g)?.map(Number) ?? [];
  probe.remove();
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
}

/** Red, green and blue from 0 to 255. */
export type Rgb = readonly [number, number, number];

const linear = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([red, green, blue]: Rgb) => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** How far two colours are apart, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Words and the ground that they stand on; text needs 4.5, the edge of a control 3 (WCAG 1.4.3, 1.4.11). */
export const pairs: readonly { ink: string; ground: string; needs: number }[] = [
  { ink: '--ink', ground: '--surface', needs: 4.5 },
  { ink: '--ink-soft', ground: '--ground', needs: 4.5 },
  { ink: '--ink-faint', ground: '--sunken', needs: 4.5 },
  { ink: '--brand', ground: '--surface', needs: 4.5 },
  { ink: '--brand', ground: '--brand-soft', needs: 4.5 },
  { ink: '--on-brand', ground: '--brand', needs: 4.5 },
  { ink: '--note', ground: '--note-soft', needs: 4.5 },
  { ink: '--on-note', ground: '--note-fill', needs: 4.5 },
  { ink: '--good', ground: '--good-soft', needs: 4.5 },
  { ink: '--warn', ground: '--warn-soft', needs: 4.5 },
  { ink: '--bad', ground: '--bad-soft', needs: 4.5 },
  { ink: '--info', ground: '--info-soft', needs: 4.5 },
  { ink: '--line-strong', ground: '--surface', needs: 3 },
];

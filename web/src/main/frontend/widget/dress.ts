import { colourOf, paletteOf, type Colour } from './colours';
import { h } from './dom';

/** What a page names, or else what it would look like by itself; both are told as red, green and blue. */
const probes = `
.probe{display:none}
.brand{color:color-mix(in srgb,var(--sala-brand,light-dark(#0b5fae,#86bdf5)) 100%,#000 0%)}
.ground{color:color-mix(in srgb,var(--sala-ground,light-dark(#fff,#1b212b)) 100%,#000 0%)}
.ink{color:color-mix(in srgb,var(--sala-ink,light-dark(#1d2430,#e8ebf0)) 100%,#000 0%)}
`;
const usual = { brand: [0.043, 0.373, 0.682], ground: [1, 1, 1], ink: [0.114, 0.141, 0.188] } as const;

/** The chat's colours, made from those that the page names and made again when the page changes. */
export class Dress {
  private readonly sheet = new CSSStyleSheet();
  private readonly probe = h('i', { class: 'probe' });
  private readonly page = new MutationObserver(() => this.fit());
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');

  constructor(
    private readonly root: ShadowRoot,
    style: string,
  ) {
    const fixed = new CSSStyleSheet();
    fixed.replaceSync(probes + style);
    root.adoptedStyleSheets = [fixed, this.sheet];
    root.append(this.probe);
  }

  watch(): void {
    const attributes = { attributes: true, attributeFilter: ['class', 'style', 'theme', 'data-theme'] };
    [document.documentElement, document.body, this.root.host].forEach((each) => this.page.observe(each, attributes));
    this.dark.addEventListener('change', this.fit);
    this.fit();
  }

  unwatch(): void {
    this.page.disconnect();
    this.dark.removeEventListener('change', this.fit);
  }

  readonly fit = (): void => {
    const palette = paletteOf({ brand: this.named('brand'), ground: this.named('ground'), ink: this.named('ink') });
    this.sheet.replaceSync(`.launch,.panel{${Object.entries(palette).map(([name, colour]) => `--${name}:${colour}`).join(';')}}`);
  };

  private named(which: keyof typeof usual): Colour {
    this.probe.className = `probe ${which}`;
    return colourOf(getComputedStyle(this.probe).color) ?? usual[which];
  }
}

import { h } from './dom';

/** Where a window beside the page would leave no room for the page. */
const small = '(max-width: 480px), (max-height: 420px)';

/** The chat's window: beside the page where there is room, over all of it on a phone, where nothing behind it is reached. */
export class ChatWindow {
  readonly root: HTMLDialogElement;
  private readonly narrow = matchMedia(small);

  constructor(private readonly closed: () => void) {
    this.root = h('dialog', { class: 'panel', 'aria-labelledby': 'title', keydown: ((event: KeyboardEvent) => this.key(event)) as EventListener });
    this.root.addEventListener('cancel', (event) => {
      event.preventDefault();
      this.hide();
    });
    for (const kind of ['keyup', 'keypress']) this.root.addEventListener(kind, (event) => event.stopPropagation());
  }

  get open(): boolean {
    return this.root.open;
  }

  watch(): void {
    this.narrow.addEventListener('change', this.turn);
    visualViewport?.addEventListener('resize', this.fit);
    visualViewport?.addEventListener('scroll', this.fit);
  }

  unwatch(): void {
    this.narrow.removeEventListener('change', this.turn);
    visualViewport?.removeEventListener('resize', this.fit);
    visualViewport?.removeEventListener('scroll', this.fit);
  }

  /** On a phone the words are seen first: what is to be typed into brings the keyboard over them. */
  show(field: () => void): void {
    this.appear();
    if (this.narrow.matches) this.root.querySelector('h2')?.focus();
    else field();
  }

  hide(): void {
    if (!this.open) return;
    this.root.close();
    this.closed();
  }

  private appear(): void {
    if (this.narrow.matches) this.root.showModal();
    else this.root.show();
    this.fit();
  }

  /** The screen was turned or made smaller. */
  private readonly turn = (): void => {
    if (!this.open) return;
    const focus = (this.root.getRootNode() as ShadowRoot).activeElement as HTMLElement | null;
    this.root.close();
    this.appear();
    focus?.focus();
  };

  /** Never below the keyboard on the screen. */
  private readonly fit = (): void => {
    const seen = this.open && this.narrow.matches && visualViewport?.scale === 1 ? visualViewport : null;
    this.root.style.height = seen ? `${seen.height}px` : '';
    this.root.style.top = seen ? `${seen.offsetTop}px` : '';
  };

  /** What is typed here is no shortcut of the page's. */
  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    this.hide();
  }
}

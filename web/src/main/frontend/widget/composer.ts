import { h } from './dom';
import type { Hello, SentFile } from './frames';
import { sentFile } from './sentFiles';
import type { Words } from './words';

export interface Composed {
  text: string;
  files: SentFile[];
  email?: string;
}

/** What is written and chosen, and not sent yet. */
export interface Unsent {
  text: string;
  email: string;
  files: (SentFile & { size: number })[];
}

type Limits = Hello['limits'];
const types = 'image/png,image/jpeg,image/gif,image/webp,application/pdf';
const megabyte = 1_000_000;

/** Where the guest writes: text, files, and outside service hours the address to answer to. */
export class Composer {
  readonly root: HTMLElement;
  private readonly text = h('textarea', { id: 'text', rows: '2' });
  private readonly email = h('input', { id: 'email', type: 'email', autocomplete: 'email' });
  private readonly emailRow: HTMLElement;
  private readonly hint = h('p', { id: 'limit', class: 'hint' });
  private readonly fault = h('p', { class: 'status2', role: 'alert' });
  private readonly tray = h('ul', { class: 'tray' });
  private readonly pick = h('input', { type: 'file', id: 'files', multiple: true, accept: types, class: 'hide', tabindex: '-1', 'aria-hidden': 'true' });
  private files: Unsent['files'] = [];
  private limits: Limits = { text: 10_000, files: 3, bytes: 2 * megabyte };

  constructor(
    private readonly t: Words,
    private readonly send: (composed: Composed) => void,
    typing: (text: string) => void,
  ) {
    this.emailRow = h('div', { hidden: true }, h('p', { class: 'status' }, t('offline')), h('label', { for: 'email' }, t('email')), this.email);
    this.text.addEventListener('input', () => typing(this.text.value));
    this.text.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.submit();
    });
    this.pick.addEventListener('change', () => void this.take());
    this.root = h(
      'form',
      { submit: (event: Event) => (event.preventDefault(), this.submit()) },
      this.emailRow,
      h('label', { for: 'text', class: 'hide' }, t('write')),
      this.text,
      this.tray,
      this.fault,
      h(
        'div',
        { class: 'row' },
        h('button', { type: 'button', 'aria-describedby': 'limit', click: () => this.pick.click() }, t('attach')),
        this.pick,
        h('button', { type: 'button', id: 'staff', click: () => this.staff() }, t('staff')),
        h('button', { type: 'submit', class: 'main', id: 'send' }, t('send')),
      ),
      this.hint,
    );
    this.limit(this.limits);
  }

  focus(): void {
    this.text.focus();
  }

  unsent(): Unsent {
    return { text: this.text.value, email: this.email.value, files: this.files };
  }

  resume({ text, email, files }: Unsent): void {
    this.text.value = text;
    this.email.value = email;
    this.files = files;
    this.list();
  }

  limit(limits: Limits): void {
    this.limits = limits;
    this.hint.textContent = this.t('limit', { mb: limits.bytes / megabyte });
    this.text.maxLength = limits.text;
  }

  /** Outside service hours the answer goes by e-mail, so its address is asked for. */
  open(open: boolean): void {
    this.emailRow.hidden = open;
    this.email.required = !open;
  }

  /** Never refused, whatever is written or not. */
  staff(): void {
    const written = this.text.value.trim();
    this.leave(written ? `${this.t('staffText')}\n${written}` : this.t('staffText'));
  }

  private submit(): void {
    const written = this.text.value.trim();
    if (!written && this.files.length === 0) return;
    if (!this.emailRow.hidden && !this.email.reportValidity()) return;
    this.leave(written);
  }

  private leave(text: string): void {
    const email = this.emailRow.hidden || !this.email.validity.valid ? '' : this.email.value.trim();
    const files = this.files.map(({ name, content }) => ({ name, content }));
    this.send({
      text: email ? `${text}\n${this.t('emailText', { email })}`.trim() : text,
      files,
      ...(email ? { email } : {}),
    });
    this.text.value = '';
    this.files = [];
    this.list();
    this.focus();
  }

  private async take(): Promise<void> {
    const chosen = [...(this.pick.files ?? [])].slice(0, this.limits.files - this.files.length);
    this.pick.value = '';
    for (const file of chosen) {
      const sent = await sentFile(file, this.limits.bytes);
      const together = this.files.reduce((sum, one) => sum + one.size, sent.size);
      if (together > this.limits.bytes) {
        this.fault.textContent = this.t('tooLarge', { mb: this.limits.bytes / megabyte });
        break;
      }
      this.fault.textContent = '';
      this.files.push(sent);
    }
    this.list();
  }

  private list(): void {
    this.tray.replaceChildren(
      ...this.files.map((file) =>
        h(
          'li',
          {},
          `${file.name} `,
          h('button', { type: 'button', 'aria-label': this.t('remove', { name: file.name }), click: () => this.remove(file) }, '×'),
        ),
      ),
    );
  }

  private remove(file: SentFile): void {
    this.files = this.files.filter((one) => one !== file);
    this.list();
    this.focus();
  }
}

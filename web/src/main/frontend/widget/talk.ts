import { h } from './dom';
import type { Decision, Hello, Line, Offered, Said } from './frames';
import type { Words } from './words';

/** Who reads further above than so many pixels stays there. */
const nearEnd = 80;
const link = (href: string, words: string) => h('a', { href, target: '_blank', rel: 'noopener' }, words);

/** What was said, newest last; a screen reader hears what is added. */
export class Talk {
  readonly root: HTMLElement;
  private readonly shown = new Map<string, { line: Line; element: HTMLElement; mark: HTMLElement }>();
  private notice: HTMLElement | null = null;
  private foot: HTMLElement | null = null;

  constructor(
    private readonly t: Words,
    private readonly fetch: (file: string) => void,
  ) {
    this.root = h('div', { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': t('log'), tabindex: '0' });
  }

  get lines(): Line[] {
    return [...this.shown.values()].map((entry) => entry.line).sort((a, b) => a.at.localeCompare(b.at));
  }

  /** Stands above the first word and stays there. */
  tell(hello: Hello, href: string, english: boolean, decide: (purpose: string, decision: Decision) => void): void {
    if (this.notice) return;
    this.notice = h(
      'div',
      { class: 'notice', id: 'notice' },
      h('p', {}, `${this.t('notice')} `, link(href, this.t('noticeLink')), ' · ', link(new URL('/portal/', href).href, this.t('portal'))),
    );
    if (hello.purposes.length > 0) {
      this.notice.append(this.choices(hello.purposes, english, decide));
    }
    this.root.prepend(this.notice);
  }

  /** Each by itself, or none of them by one press; nothing waits for either. */
  private choices(purposes: Hello['purposes'], english: boolean, decide: (purpose: string, decision: Decision) => void): HTMLElement {
    const told = h('small', { role: 'status' });
    const boxes = purposes.map(({ key }) => {
      const box = h('input', { type: 'checkbox', change: () => decide(key, box.checked ? 'given' : 'withdrawn') });
      return box;
    });
    const refuse = () => {
      purposes.forEach(({ key }, at) => decide(key, boxes[at]?.checked ? 'withdrawn' : 'refused'));
      boxes.forEach((box) => (box.checked = false));
      told.textContent = ` ${this.t('refusedAll')}`;
    };
    return h(
      'fieldset',
      {},
      h('legend', { class: 'hint' }, this.t('optional')),
      ...purposes.map(({ titleTh, titleEn }, at) => h('label', {}, boxes[at] as Node, ` ${english ? titleEn : titleTh}`)),
      h('button', { type: 'button', class: 'quiet', id: 'refuse', click: refuse }, this.t('refuseAll')),
      told,
    );
  }

  /** A line of the hub's; the guest's own one takes the place of what was shown while it was on its way. */
  add(line: Line): void {
    const key = line.clientId ?? line.id;
    if (this.shown.has(key)) return;
    const mark = h('small', {}, line.by === 'guest' ? this.t('taken') : '');
    this.show(key, line, mark);
  }

  /** Stays below everything that is said. */
  endWith(foot: HTMLElement): void {
    this.foot = foot;
    this.root.append(foot);
  }

  /** An answer that the guest chose to read, from its beginning on. */
  answer({ id, language, question, answer }: Offered, asked: HTMLElement): void {
    const line: Line = { id: `answer-${id}`, by: 'hub', text: `${question}\n${answer}`, at: new Date().toISOString(), confirmed: true, files: [] };
    const words = h('p', { lang: language }, h('b', {}, question), `\n${answer}`);
    const element = this.show(line.id, line, asked, words);
    this.root.scrollTop += element.getBoundingClientRect().top - this.root.getBoundingClientRect().top;
  }

  toEnd(): void {
    this.root.scrollTop = this.root.scrollHeight;
  }

  said(said: Said): void {
    const line: Line = {
      id: said.clientId,
      clientId: said.clientId,
      by: 'guest',
      text: said.text,
      at: new Date().toISOString(),
      confirmed: true,
      files: said.files.map((file) => ({ name: file.name, size: 0, type: '' })),
    };
    this.show(said.clientId, line, h('small', {}, this.t('waiting')));
  }

  settled(said: Said): void {
    const entry = this.shown.get(said.clientId);
    if (!entry) return;
    entry.mark.textContent = this.t(said.state);
    entry.mark.classList.toggle('bad', said.state === 'refused');
  }

  private file({ id, name }: Line['files'][number]): HTMLElement {
    return id ? h('button', { type: 'button', class: 'quiet', click: () => this.fetch(id) }, `📎 ${name}`) : h('small', {}, `📎 ${name} `);
  }

  private show(key: string, line: Line, mark: HTMLElement, words = h('p', {}, line.text)): HTMLElement {
    const who = line.by === 'guest' ? this.t('you') : (line.name ?? this.t('hub'));
    const element = h(
      'div',
      { class: `line ${line.by}` },
      h('span', { class: line.by === 'agent' ? 'hint' : 'hide' }, who),
      words,
      ...line.files.map((file) => this.file(line.by === 'agent' ? file : { ...file, id: undefined })),
      mark,
    );
    this.shown.set(key, { line, element, mark });
    const { scrollTop, clientHeight, scrollHeight } = this.root;
    const readsOn = scrollHeight - scrollTop - clientHeight < nearEnd;
    this.root.insertBefore(element, this.foot);
    if (readsOn || line.by === 'guest') this.toEnd();
    return element;
  }
}

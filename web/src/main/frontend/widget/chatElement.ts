import { Answers } from './answers';
import { ChatLine, type LineState } from './chatLine';
import { Composer } from './composer';
import { h } from './dom';
import type { HubFrame, Presence } from './frames';
import { style } from './style';
import { Talk } from './talk';
import { transcript } from './transcript';
import { wordsOf, type Words } from './words';

const typingShown = 4000;
const typingPause = 3000;

/**
 * `<sala-chat channel="chat-test">`: a chat on any page. Nothing is loaded or connected before the visitor opens it, and
 * nothing is kept but the guest's token, in this tab.
 */
export class SalaChat extends HTMLElement {
  /** Where the hub is; set by whatever loaded this file. */
  static hub = location.origin;

  private t: Words = wordsOf('th');
  private line!: ChatLine;
  private talk!: Talk;
  private answers!: Answers;
  private composer!: Composer;
  private typed = 0;
  private typingEnds: ReturnType<typeof setTimeout> | undefined;
  private readonly status = h('p', { class: 'status', role: 'status' });
  private readonly typing = h('p', { class: 'status2', role: 'status' });
  private readonly footnote = h('div', { class: 'row' });
  private launch!: HTMLButtonElement;
  private panel!: HTMLElement;

  connectedCallback(): void {
    if (this.shadowRoot) return;
    this.t = wordsOf(this.language);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    this.line = this.newLine();
    this.talk = new Talk(this.t, (id) => this.line.mention({ type: 'file', id }));
    this.composer = new Composer(this.t, ({ text, files, email }) => this.say(text, files, email, this.answers.taken()), (text) => this.types(text));
    this.answers = new Answers(this.t, { show: (answer, asked) => this.talk.answer(answer, asked), staff: () => this.composer.staff() });
    this.talk.endWith(this.answers.root);
    this.launch = h('button', { type: 'button', class: 'launch main', id: 'launch', 'aria-expanded': 'false', click: () => this.show() }, this.t('launch'));
    this.panel = this.newPanel();
    root.append(this.launch, this.panel);
    if (this.token() !== null) this.line.open();
  }

  disconnectedCallback(): void {
    this.line.close();
  }

  private get language(): string {
    return this.lang || document.documentElement.lang || 'th';
  }

  private get english(): boolean {
    return this.language.toLowerCase().startsWith('en');
  }

  private get hub(): string {
    return this.getAttribute('hub') ?? SalaChat.hub;
  }

  private get channel(): string {
    return this.getAttribute('channel') ?? '';
  }

  private newLine(): ChatLine {
    return new ChatLine({
      url: `${this.hub.replace(/^http/, 'ws')}/ws/chat`,
      channel: this.channel,
      language: this.english ? 'en' : 'th',
      tokens: { read: () => this.token(), write: (token) => sessionStorage.setItem(this.key, token) },
      heard: (frame) => this.heard(frame),
      moved: (state) => this.moved(state),
      changed: (said) => this.talk.settled(said),
    });
  }

  private newPanel(): HTMLElement {
    const title = h('h2', { id: 'title' }, this.t('launch'));
    return h(
      'section',
      { class: 'panel', role: 'dialog', 'aria-labelledby': 'title', hidden: true, keydown: ((event: KeyboardEvent) => event.key === 'Escape' && this.hide()) as EventListener },
      h('header', {}, h('div', {}, title, this.status), h('button', { type: 'button', id: 'close', 'aria-label': this.t('close'), click: () => this.hide() }, '×')),
      this.talk.root,
      h('footer', {}, this.typing, this.footnote, this.composer.root, this.extras()),
    );
  }

  private extras(): HTMLElement {
    const email = h('input', { type: 'email', id: 'mailto', autocomplete: 'email', required: true });
    const form = h(
      'form',
      { hidden: true, submit: (event: Event) => (event.preventDefault(), (form.hidden = this.line.mention({ type: 'transcript', email: email.value }))) },
      h('label', { for: 'mailto' }, this.t('email')),
      email,
      h('button', { type: 'submit' }, this.t('mailSend')),
    );
    const quiet = (word: 'save' | 'mail', click: () => void) => h('button', { type: 'button', class: 'quiet', id: word, click }, this.t(word));
    return h('div', {}, quiet('save', () => this.save()), quiet('mail', () => (form.hidden = !form.hidden)), form);
  }

  private show(): void {
    this.panel.hidden = false;
    this.launch.hidden = true;
    this.launch.setAttribute('aria-expanded', 'true');
    this.line.open();
    this.composer.focus();
  }

  private hide(): void {
    this.panel.hidden = true;
    this.launch.hidden = false;
    this.launch.setAttribute('aria-expanded', 'false');
    this.launch.focus();
  }

  private say(...words: Parameters<ChatLine['say']>): void {
    this.talk.said(this.line.say(...words));
  }

  private types(text: string): void {
    this.answers.filter(text);
    if (!this.answers.root.hidden) this.talk.root.scrollTop = this.talk.root.scrollHeight;
    if (Date.now() - this.typed < typingPause) return;
    this.typed = Date.now();
    this.line.mention({ type: 'typing' });
  }

  private heard(frame: HubFrame): void {
    switch (frame.type) {
      case 'hello':
        this.composer.limit(frame.limits);
        this.talk.tell(frame, this.notice(frame.notice), this.english, (purpose, decision) =>
          this.line.mention({ type: 'consent', purpose, decision }),
        );
        frame.history.forEach((line) => this.talk.add(line));
        if (['none', 'ended'].includes(frame.presence.state)) this.answers.offer(frame.answers ?? []);
        this.stand(frame.presence);
        break;
      case 'message':
        this.typing.textContent = '';
        this.talk.add(frame);
        if (this.panel.hidden) this.launch.textContent = `● ${this.t('launch')}`;
        break;
      case 'transfer':
        this.typing.textContent = this.t('transfer', { to: frame.agent ?? (this.english ? frame.teamEn : frame.teamTh) });
        this.stand(frame);
        break;
      case 'presence':
        this.stand(frame);
        break;
      case 'typing':
        this.typing.textContent = this.t('typing');
        clearTimeout(this.typingEnds);
        this.typingEnds = setTimeout(() => (this.typing.textContent = ''), typingShown);
        break;
      case 'file':
        h('a', { href: frame.href, target: '_blank', rel: 'noopener' }).click();
        break;
      case 'ended':
        this.rating();
        break;
      case 'rated':
        this.footnote.replaceChildren(this.t('rated'));
        break;
      case 'mailed':
        this.footnote.replaceChildren(this.t(frame.whole ? 'mailed' : 'mailedWithout'));
        break;
    }
  }

  private notice({ key, version }: { key: string; version: number }): string {
    return `${this.hub}/api/v1/notices/${key}/${version}?lang=${this.english ? 'en' : 'th'}`;
  }

  private stand(presence: Presence): void {
    this.composer.open(presence.open);
    this.status.textContent =
      presence.agent !== undefined
        ? this.t('talking', { agent: presence.agent })
        : presence.position !== undefined
          ? this.t('queue', { position: presence.position })
          : this.t(presence.agents > 0 ? 'ready' : 'absent');
  }

  private moved(state: LineState): void {
    if (state === 'connecting' || state === 'down') this.status.textContent = this.t(state);
    if (state === 'refused') this.status.textContent = this.t('unavailable');
  }

  private rating(): void {
    const scores = [1, 2, 3, 4, 5].map((score) =>
      h('button', { type: 'button', 'aria-label': this.t('score', { score }), click: () => this.line.mention({ type: 'rate', score }) }, String(score)),
    );
    this.footnote.replaceChildren(h('span', {}, `${this.t('ended')} ${this.t('rate')}`), ...scores);
  }

  private save(): void {
    const text = transcript(this.talk.lines, this.t, this.english ? 'en' : 'th');
    const href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    h('a', { href, download: 'chat.txt' }).click();
    URL.revokeObjectURL(href);
  }

  private get key(): string {
    return `sala-chat:${this.channel}`;
  }

  private token(): string | null {
    return sessionStorage.getItem(this.key);
  }
}

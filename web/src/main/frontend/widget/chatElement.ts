import { Answers } from './answers';
import { ChatLine, type LineState } from './chatLine';
import { ChatWindow } from './chatWindow';
import { Composer } from './composer';
import { h } from './dom';
import { Dress } from './dress';
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
  private language: 'th' | 'en' = 'th';
  private line!: ChatLine;
  private talk!: Talk;
  private answers!: Answers;
  private composer!: Composer;
  private dress!: Dress;
  private typed = 0;
  private news = 0;
  private ending: HubFrame | null = null;
  private typingEnds: ReturnType<typeof setTimeout> | undefined;
  private readonly status = h('p', { class: 'status', role: 'status' });
  private readonly typing = h('p', { class: 'status2', role: 'status' });
  private readonly footnote = h('div', { class: 'row' });
  private readonly told = h('p', { class: 'hide', role: 'status' });
  private readonly launch = h('button', { type: 'button', class: 'launch main', id: 'launch', 'aria-haspopup': 'dialog', click: () => this.show() });
  private readonly window = new ChatWindow(() => this.closed());
  private readonly page = new MutationObserver(() => this.speak(this.spoken()));

  connectedCallback(): void {
    if (!this.shadowRoot) this.begin();
    this.dress.watch();
    this.window.watch();
    this.page.observe(document.documentElement, { attributeFilter: ['lang'] });
    if (this.token() !== null) this.line.open();
  }

  disconnectedCallback(): void {
    this.line.close();
    this.dress.unwatch();
    this.window.unwatch();
    this.page.disconnect();
  }

  private begin(): void {
    this.language = this.spoken();
    const root = this.attachShadow({ mode: 'open' });
    this.dress = new Dress(root, style);
    this.line = this.newLine();
    this.draw();
    root.append(this.launch, this.told, this.window.root);
  }

  /** Its own language, else that of the page; Thai unless that is English. */
  private spoken(): 'th' | 'en' {
    return (this.lang || document.documentElement.lang).toLowerCase().startsWith('en') ? 'en' : 'th';
  }

  private get english(): boolean {
    return this.language === 'en';
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
      language: this.language,
      tokens: { read: () => this.token(), write: (token) => sessionStorage.setItem(this.key, token) },
      heard: (frame) => this.heard(frame),
      moved: (state) => this.moved(state),
      changed: (said) => this.talk.settled(said),
    });
  }

  /** Everything that has words. */
  private draw(): void {
    this.t = wordsOf(this.language);
    this.talk = new Talk(this.t, (id) => this.line.mention({ type: 'file', id }));
    this.composer = new Composer(this.t, ({ text, files, email }) => this.say(text, files, email, this.answers.taken()), (text) => this.types(text));
    this.answers = new Answers(this.t, { show: (answer, asked) => this.talk.answer(answer, asked), staff: () => this.composer.staff() });
    this.talk.endWith(this.answers.root);
    this.window.root.lang = this.launch.lang = this.told.lang = this.language;
    this.window.root.replaceChildren(
      this.header(),
      this.talk.root,
      h('footer', {}, this.typing, this.footnote, this.composer.root, this.extras()),
    );
    this.mark();
  }

  private header(): HTMLElement {
    const other = this.english ? 'th' : 'en';
    return h(
      'header',
      {},
      h('div', {}, h('h2', { id: 'title', tabindex: '-1' }, this.t('launch')), this.status),
      h('button', { type: 'button', class: 'quiet', id: 'language', lang: other, click: () => this.speak(other, 'language') }, this.t('other')),
      h('button', { type: 'button', id: 'close', 'aria-label': this.t('close'), click: () => this.window.hide() }, '×'),
    );
  }

  /** The same conversation in another language; what is written and not sent stays. */
  private speak(language: 'th' | 'en', focus = ''): void {
    if (language === this.language) return;
    const unsent = this.composer.unsent();
    this.language = language;
    this.typing.textContent = '';
    this.draw();
    this.composer.resume(unsent);
    this.line.waiting.forEach((said) => this.talk.said(said));
    if (this.ending) this.heard(this.ending);
    this.line.speak(language);
    this.shadowRoot?.getElementById(focus)?.focus();
  }

  private extras(): HTMLElement {
    const email = h('input', { type: 'email', id: 'mailto', autocomplete: 'email', required: true });
    const sent = (event: Event) => {
      event.preventDefault();
      form.hidden = this.line.mention({ type: 'transcript', email: email.value });
      if (form.hidden) this.composer.focus();
    };
    const form = h('form', { hidden: true, submit: sent }, h('label', { for: 'mailto' }, this.t('email')), email, h('button', { type: 'submit' }, this.t('mailSend')));
    const quiet = (word: 'save' | 'mail', click: () => void) => h('button', { type: 'button', class: 'quiet', id: word, click }, this.t(word));
    const mail = quiet('mail', () => {
      form.hidden = !form.hidden;
      mail.setAttribute('aria-expanded', String(!form.hidden));
      if (!form.hidden) email.focus();
    });
    mail.setAttribute('aria-expanded', 'false');
    return h('div', {}, quiet('save', () => this.save()), mail, form);
  }

  private show(): void {
    this.news = 0;
    this.mark();
    this.launch.hidden = true;
    this.line.open();
    this.dress.fit();
    this.window.show(() => this.composer.focus());
    this.talk.toEnd();
  }

  private closed(): void {
    this.launch.hidden = false;
    this.launch.focus();
  }

  /** What came while the chat was closed is counted on its button and told. */
  private mark(): void {
    const text = this.news > 0 ? this.t('news', { count: this.news }) : '';
    this.told.textContent = text;
    this.launch.textContent = text ? `● ${text}` : this.t('launch');
  }

  private say(...words: Parameters<ChatLine['say']>): void {
    this.talk.said(this.line.say(...words));
  }

  private types(text: string): void {
    this.answers.filter(text);
    if (!this.answers.root.hidden) this.talk.toEnd();
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
        if (!this.window.open) {
          this.news++;
          this.mark();
        }
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
      case 'rated':
      case 'mailed':
        this.ending = frame;
        this.footnote.replaceChildren(...this.afterwards(frame));
        break;
    }
  }

  private afterwards(frame: HubFrame): (Node | string)[] {
    if (frame.type === 'ended') return this.rating();
    if (frame.type === 'mailed') return [this.t(frame.whole ? 'mailed' : 'mailedWithout')];
    return [this.t('rated')];
  }

  private notice({ key, version }: { key: string; version: number }): string {
    return `${this.hub}/api/v1/notices/${key}/${version}?lang=${this.language}`;
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

  private rating(): (Node | string)[] {
    const rate = (score: number) => {
      this.line.mention({ type: 'rate', score });
      this.composer.focus();
    };
    const scores = [1, 2, 3, 4, 5].map((score) =>
      h('button', { type: 'button', 'aria-label': this.t('score', { score }), click: () => rate(score) }, String(score)),
    );
    return [h('span', {}, `${this.t('ended')} ${this.t('rate')}`), ...scores];
  }

  private save(): void {
    const text = transcript(this.talk.lines, this.t, this.language);
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

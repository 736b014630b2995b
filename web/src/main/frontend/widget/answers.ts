import { h } from './dom';
import type { Offered } from './frames';
import type { Words } from './words';

const most = 5;

/** What shows an answer, and what brings the guest to a person. */
interface Around {
  show(answer: Offered, asked: HTMLElement): void;
  staff(): void;
}

/**
 * Answers to read before writing to anybody. They are offered until the guest writes and never stand in the way of it.
 * What was read is kept in this page alone, and goes with the guest's first word to whoever answers it.
 */
export class Answers {
  readonly root: HTMLElement;
  private readonly list = h('div', { class: 'row' });
  private readonly read = new Map<string, { answer: Offered; asked: HTMLElement; helped: boolean }>();
  private offered: Offered[] = [];
  private longest = 0;
  private written = false;

  constructor(
    private readonly t: Words,
    private readonly around: Around,
  ) {
    this.root = h('div', { id: 'answers', role: 'group', 'aria-label': t('answers'), 'aria-live': 'off', hidden: true }, h('p', { class: 'hint' }, t('answers')), this.list);
  }

  /** @param longest how many characters a message may have */
  offer(answers: Offered[], longest: number): void {
    this.offered = answers;
    this.longest = longest;
    this.filter('');
  }

  /** Offers what fits what is typed so far. */
  filter(typed: string): void {
    const found = this.written ? [] : matching(this.offered, typed).filter(({ id }) => !this.read.has(id));
    this.list.replaceChildren(
      ...found.slice(0, most).map((answer) => h('button', { type: 'button', class: 'ask', lang: answer.language, click: () => this.open(answer) }, answer.question)),
    );
    this.root.hidden = found.length === 0;
  }

  /** What the guest writes, with what they read before it; from then on a person answers. */
  with(text: string): string {
    const read = [...this.read.values()];
    read.filter(({ helped }) => !helped).forEach(({ asked }) => asked.remove());
    this.read.clear();
    this.written = true;
    this.filter('');
    const told = read.map(({ answer, helped }) => `• ${answer.question}${helped ? ` ${this.t('helpedMark')}` : ''}\n${answer.answer}`);
    const pieces = read.every(({ helped }) => helped) ? [] : [`\n${this.t('readBefore')}`, ...told];
    return pieces.reduce((whole, piece) => (whole.length + piece.length < this.longest ? `${whole}\n${piece}` : whole), text).trim();
  }

  private open(answer: Offered): void {
    const yes = h('button', { type: 'button', click: () => this.thank(answer) }, this.t('yes'));
    const staff = h('button', { type: 'button', click: () => this.around.staff() }, this.t('staff'));
    const asked = h('div', { class: 'row', tabindex: '-1' }, h('small', {}, this.t('helped')), yes, staff);
    this.read.set(answer.id, { answer, asked, helped: false });
    this.filter('');
    this.around.show(answer, asked);
    yes.focus({ preventScroll: true });
  }

  private thank(answer: Offered): void {
    const read = this.read.get(answer.id);
    if (!read) return;
    read.helped = true;
    read.asked.replaceChildren(h('small', {}, this.t('glad')));
    read.asked.focus({ preventScroll: true });
  }
}

/** Thai writes no spaces: each word that is typed stands somewhere in the answer, or a keyword stands in what is typed. */
export function matching(offered: Offered[], typed: string): Offered[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const sentence = words.join(' ');
  return offered.filter(({ question, answer, keywords }) => {
    const text = folded([question, answer, ...keywords].join('\n'));
    return words.every((word) => text.includes(word)) || keywords.some((keyword) => sentence.includes(folded(keyword)));
  });
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/[\u200b-\u200d\u2060\ufeff]/g, '');
}

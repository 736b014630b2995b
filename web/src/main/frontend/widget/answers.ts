import { h } from './dom';
import type { Offered, ReadAnswer } from './frames';
import type { Words } from './words';

const most = 5;

/** What shows an answer, and what brings the guest to a person. */
interface Around {
  show(answer: Offered, asked: HTMLElement): void;
  staff(): void;
}

/**
 * Answers to read before writing to anybody. They are offered until the guest writes and never stand in the way of it.
 * What was read is kept in this page alone, and its ids go beside the guest's first words to whoever answers them.
 */
export class Answers {
  readonly root: HTMLElement;
  private readonly list = h('div', { class: 'row' });
  private readonly read = new Map<string, { answer: Offered; asked: HTMLElement; helped: boolean }>();
  private offered: Offered[] = [];
  private written = false;

  constructor(
    private readonly t: Words,
    private readonly around: Around,
  ) {
    this.root = h('div', { id: 'answers', role: 'group', 'aria-label': t('answers'), 'aria-live': 'off', hidden: true }, h('p', { class: 'hint' }, t('answers')), this.list);
  }

  offer(answers: Offered[]): void {
    this.offered = answers;
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

  /** What the guest read until now; from then on a person answers. */
  taken(): ReadAnswer[] {
    const read = [...this.read.values()];
    read.filter(({ helped }) => !helped).forEach(({ asked }) => asked.remove());
    this.read.clear();
    this.written = true;
    this.filter('');
    return read.map(({ answer: { id, language }, helped }) => ({ id, language, helped }));
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

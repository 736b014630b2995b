import { useQueryClient } from '@tanstack/vue-query';
import { ref, watch, type Ref } from 'vue';
import { carryOut, macroTexts, type Macro, type MacroDeeds } from '@shared/api/macros';
import type { Message } from '@shared/api/messages';
import { patchTicket } from '@shared/api/tickets';
import { useWords } from '@shared/i18n/useWords';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';
import { keys } from '../keys';
import { draftOf, type DraftKind } from './drafts';

/** What of a saved text is still to be filled by hand: then it cannot be sent. */
export const unfilled = (text: string): string | null => /\{\{[^{}]*\}\}/.exec(text)?.[0] ?? null;

/** Uses macros: their words go into the composer to be read, their steps follow once the words were sent, or at once when there are none. */
export function useMacro(number: Ref<number>, purpose: Ref<string>, newest: Ref<Message | null>) {
  const { t, name } = useWords();
  const queries = useQueryClient();
  /** A macro whose words stand in the composer and whose steps follow when its answer was sent, or its note where it has no answer. */
  const staged = ref<{ macro: Macro; deeds: string[]; after: DraftKind } | null>(null);
  watch(number, () => (staged.value = null));

  const write = (ticket: number, kind: DraftKind, words: string | null) => {
    if (words === null) return;
    const draft = draftOf(ticket, kind);
    if (draft.text === '') draft.seen ??= newest.value?.id ?? null;
    draft.text = [draft.text.trimEnd(), words].filter((each) => each !== '').join('\n\n');
  };

  const changeBack = async ({ before, ticket }: MacroDeeds) => {
    try {
      const { priority, tags, team, assignee } = before;
      await patchTicket(ticket, { priority, tags, team, assignee: assignee ?? '' });
    } catch (fault) {
      tell(faultText(fault), 'bad');
    } finally {
      refresh(ticket.number);
    }
  };
  const refresh = (ticket: number) => {
    void queries.invalidateQueries({ queryKey: keys.one(ticket) });
    void queries.invalidateQueries({ queryKey: keys.lists });
  };

  /** A state that was left stays left: only what can be put back is offered to be. */
  const undoable = (done: MacroDeeds) => done.steps.every(({ kind, refused }) => refused !== null || !['waiting', 'done', 'progress'].includes(kind));
  const carried = async (ticket: number, macro: Macro) => {
    try {
      const done = await carryOut(ticket, macro.id);
      const refused = done.steps.filter((step) => step.refused !== null);
      refused.forEach((step) => tell(t('macros.refused', { step: name('macros.step', step.kind), reason: name('problem', step.refused ?? '') }), 'bad'));
      if (refused.length < done.steps.length) {
        tell(t('macros.done'), 'plain', undoable(done) ? { text: t('action.undo'), run: () => void changeBack(done) } : undefined);
      }
    } catch (fault) {
      tell(faultText(fault), 'bad');
    } finally {
      refresh(ticket);
    }
  };

  const use = async (macro: Macro) => {
    const ticket = number.value;
    try {
      const texts = await macroTexts(ticket, macro.id);
      write(ticket, 'reply', texts.reply);
      write(ticket, 'note', texts.note);
      if (texts.purpose) purpose.value = texts.purpose;
      if (texts.deeds.length === 0) return texts;
      if (texts.reply === null && texts.note === null) await carried(ticket, macro);
      else staged.value = { macro, deeds: texts.deeds, after: texts.reply === null ? 'note' : 'reply' };
      return texts;
    } catch (fault) {
      tell(faultText(fault), 'bad');
      return null;
    }
  };

  /** The words were sent: now the steps. */
  const sent = async (ticket: number, kind: DraftKind) => {
    const next = staged.value;
    if (next?.after !== kind) return;
    staged.value = null;
    await carried(ticket, next.macro);
  };
  return { use, sent, staged };
}

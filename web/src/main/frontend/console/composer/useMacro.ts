import { useQueryClient } from '@tanstack/vue-query';
import type { Ref } from 'vue';
import { carryOut, keepRun, macroTexts, type Macro, type MacroDeeds } from '@shared/api/macros';
import type { Message } from '@shared/api/messages';
import { patchTicket } from '@shared/api/tickets';
import { useWords } from '@shared/i18n/useWords';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';
import { refreshLists } from '../refresh';
import { draftOf, stage, stagedOn, useStaged, type DraftKind, type Staged } from './drafts';
import { refusedSteps, useRun } from './useRun';

/** What of a saved text is still to be filled by hand: then it cannot be sent. */
export const unfilled = (text: string): string | null => /\{\{[^{}]*\}\}/.exec(text)?.[0] ?? null;

/** Uses macros: their words go into the composer to be read, their steps follow once the words were sent, or at once when there are none. */
export function useMacro(number: Ref<number>, purpose: Ref<string>, newest: Ref<Message | null>) {
  const { t, name } = useWords();
  const queries = useQueryClient();
  const staged = useStaged(number);

  const write = (ticket: number, kind: DraftKind, words: string | null) => {
    if (words === null) return;
    const draft = draftOf(ticket, kind);
    if (draft.text === '') draft.seen ??= newest.value?.id ?? null;
    draft.text = [draft.text.trimEnd(), words].filter((each) => each !== '').join('\n\n');
  };

  const changeBack = async ({ before, ticket }: MacroDeeds) => {
    try {
      const { priority, tags, team, assignee } = before;
      if (ticket) await patchTicket(ticket, { priority, tags, team, assignee: assignee ?? '' });
    } catch (fault) {
      tell(faultText(fault), 'bad');
    } finally {
      refresh(before.number);
    }
  };
  const refresh = (ticket: number) => void refreshLists(queries, ticket);

  const carried = async (ticket: number, macro: Macro) => {
    try {
      const done = await carryOut(ticket, macro.id);
      if (refusedSteps(done.steps, { t, name }) < done.steps.length) {
        tell(t('macros.done'), 'plain', done.undoable ? { text: t('action.undo'), run: () => void changeBack(done) } : undefined);
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
      else stage(ticket, { macro, deeds: texts.deeds, after: texts.reply === null ? 'note' : 'reply' });
      return texts;
    } catch (fault) {
      tell(faultText(fault), 'bad');
      return null;
    }
  };

  const watched = useRun<Staged>((run) => {
    if (run.reason === 'not-sent' && !stagedOn(run.ticket)) stage(run.ticket, run.again);
    refresh(run.ticket);
  });

  /** Asked twice for one answer, the hub keeps the first. */
  const putOff = async (ticket: number, message: string, next: Staged): Promise<void> => {
    try {
      await keepRun(ticket, message, next.macro.id);
      watched(ticket, message, next);
    } catch (fault) {
      const again = { text: t('action.retry'), run: () => void putOff(ticket, message, next), within: 60_000 };
      tell(t('macros.notPutOff', { reason: faultText(fault) }), 'bad', again);
    }
  };

  /** The note was kept: now the steps. Those of an answer wait at the hub until it left, whoever stays here or not. */
  const sent = async (ticket: number, message: Message) => {
    const next = stagedOn(ticket);
    if (next?.after !== message.kind) return;
    stage(ticket, null);
    await (message.kind === 'note' ? carried(ticket, next.macro) : putOff(ticket, message.id, next));
  };
  return { use, sent, staged };
}

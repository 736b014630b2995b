import { useQueryClient } from '@tanstack/vue-query';
import { addTask, completeTask, dropTask, reopenTask, type NewTask, type Task } from '@shared/api/tasks';
import { useWords } from '@shared/i18n/useWords';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';
import { keys } from '../keys';
import { refreshLists } from '../refresh';

/** What can be done with a task; whatever ended can be taken up again while the word of it is on the screen. */
export function useTaskDeeds() {
  const queries = useQueryClient();
  const { t } = useWords();

  const settle = async (deed: Promise<Task>): Promise<Task | null> => {
    try {
      return await deed;
    } catch (fault) {
      tell(faultText(fault), 'bad');
      return null;
    } finally {
      void refreshLists(queries);
      void queries.invalidateQueries({ queryKey: keys.taskLists });
      void queries.invalidateQueries({ queryKey: ['tickets', 'one'] });
    }
  };

  const undo = async (task: Task) => {
    if (await settle(reopenTask(task.id))) tell(t('task.undone'));
  };
  const ended = (task: Task, said: string) => {
    const final = task.kind === 'reply-by-hand' && task.state === 'done';
    tell(said, 'plain', final ? undefined : { text: t('task.undo'), run: () => void undo(task) });
  };

  return {
    add: async (number: number, task: NewTask) => {
      if (await settle(addTask(number, task))) tell(t('task.made'));
    },
    complete: async (task: Task, note: string | null, link: string | null): Promise<boolean> => {
      const done = await settle(completeTask(task.id, note, link));
      if (done) ended(done, t('task.completed'));
      return done !== null;
    },
    drop: async (task: Task) => {
      const dropped = await settle(dropTask(task.id));
      if (dropped) ended(dropped, t('task.dropped'));
    },
  };
}

import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query';
import { getBoardLayout, putBoardLayout, type BoardLayout } from '@shared/api/board';
import { isSupervisor } from '@shared/session/session';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';
import { keys } from '../keys';

/** The board as its user arranged it; each change shows at once, is kept by the hub, and goes back when it is refused. */
export function useLayout() {
  const client = useQueryClient();
  const query = useQuery({ queryKey: keys.boardLayout, queryFn: ({ signal }) => getBoardLayout(signal), enabled: isSupervisor, staleTime: Infinity });
  const { mutate } = useMutation({
    mutationFn: (layout: BoardLayout) => putBoardLayout(layout),
    scope: { id: 'board-layout' },
    onMutate: (layout) => {
      const before = client.getQueryData<BoardLayout>(keys.boardLayout);
      client.setQueryData(keys.boardLayout, layout);
      return before;
    },
    onError: (fault, _, before) => {
      client.setQueryData(keys.boardLayout, before);
      tell(faultText(fault), 'bad');
    },
  });
  return { query, layout: query.data, arrange: mutate };
}

import { onScopeDispose, ref } from 'vue';
import { getCall, type Call } from '@shared/api/calls';
import { onLiveEvent, type LiveEvent } from '@shared/live/socket';
import { me } from '@shared/session/session';

const kinds = ['call-ringing', 'call-answered', 'call-ended'];

/** The calls that ring or are spoken now, for whom they concern: nobody yet, or the agent on this side. */
export function useCallPops() {
  const pops = ref<Call[]>([]);
  const left = new Set<string>();

  const keep = (call: Call) => {
    const others = pops.value.filter((each) => each.id !== call.id);
    pops.value = concerns(call) && !left.has(call.id) ? [...others, call].slice(-3) : others;
  };
  const look = async (event: LiveEvent) => {
    if (!kinds.includes(event.kind)) return;
    try {
      keep(await getCall(event.ticket));
    } catch {
      // whoever may not see the call, or has lost the line, is shown nothing
    }
  };
  onScopeDispose(onLiveEvent((event) => void look(event)));

  return {
    pops,
    leave: (id: string) => {
      left.add(id);
      pops.value = pops.value.filter((call) => call.id !== id);
    },
  };
}

/** A lost call is a task; one that a colleague speaks is theirs; one that is filed has its ticket. */
function concerns(call: Call): boolean {
  const mine = call.agent === null || call.agent === me.value?.name;
  return call.ticket === null && mine && (call.outcome === null || call.outcome === 'answered');
}

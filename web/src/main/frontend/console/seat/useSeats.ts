import { computed, onScopeDispose, ref, type Ref } from 'vue';
import { leaveSeat, listSeats, takeSeat, type Seat } from '@shared/api/seats';
import { onLiveEvent } from '@shared/live/socket';
import { me } from '@shared/session/session';

const BEAT = 20_000;
const IDLE = 30_000;

export type Seats = ReturnType<typeof useSeats>;

/** Who else has the ticket open, who of them writes, and that the user is there and writes. Faults stay silent: it is a hint. */
export function useSeats(number: Ref<number>) {
  const seats = ref<Seat[]>([]);
  const writing = ref(false);
  const others = computed(() => seats.value.filter(({ user }) => user !== me.value?.name));
  const writer = computed(() => others.value.find(({ writingSince }) => writingSince !== null) ?? null);
  let idle: ReturnType<typeof setTimeout> | undefined;
  let gone = false;

  const shown = async (asked: Promise<{ items: Seat[] }>) => {
    try {
      const { items } = await asked;
      if (!gone) seats.value = items;
    } catch {
      seats.value = [];
    }
  };
  const say = (takeOver = false) => shown(takeSeat(number.value, { writing: writing.value, takeOver }));
  const write = (on: boolean) => {
    clearTimeout(idle);
    if (on) idle = setTimeout(() => write(false), IDLE);
    if (on === writing.value) return;
    writing.value = on;
    void say();
  };
  const takeOver = () => {
    write(true);
    return say(true);
  };
  const leave = () => void leaveSeat(number.value).catch(() => undefined);

  const beat = setInterval(() => document.visibilityState === 'visible' && void say(), BEAT);
  const stop = onLiveEvent((event) => {
    if (event.kind === 'seats-changed' && event.number === number.value) void shown(listSeats(number.value));
  });
  window.addEventListener('pagehide', leave);
  void say();
  onScopeDispose(() => {
    gone = true;
    stop();
    clearInterval(beat);
    clearTimeout(idle);
    window.removeEventListener('pagehide', leave);
    leave();
  });
  return { others, writer, write, takeOver };
}

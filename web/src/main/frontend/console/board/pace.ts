const calm = 200;
const rest = 5000;

/** Runs soon after it is called, and while calls keep coming no more often than every five seconds, the last one included. */
export function pace(run: () => void, now: () => number = Date.now) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = -rest;
  const fire = () => {
    timer = undefined;
    last = now();
    run();
  };
  return {
    call: () => (timer ??= setTimeout(fire, Math.max(calm, last + rest - now()))),
    stop: () => clearTimeout(timer),
  };
}

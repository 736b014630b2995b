let context: AudioContext | undefined;

/** Two short notes; a browser that may not sound yet stays silent. */
export function chime(): void {
  try {
    context ??= new AudioContext();
    [880, 1175].forEach((pitch, at) => note(context as AudioContext, pitch, at * 0.14));
  } catch {
    context = undefined;
  }
}

function note(audio: AudioContext, pitch: number, after: number): void {
  const from = audio.currentTime + after;
  const tone = audio.createOscillator();
  const loudness = audio.createGain();
  tone.frequency.value = pitch;
  loudness.gain.setValueAtTime(0.12, from);
  loudness.gain.exponentialRampToValueAtTime(0.001, from + 0.13);
  tone.connect(loudness).connect(audio.destination);
  tone.start(from);
  tone.stop(from + 0.14);
}

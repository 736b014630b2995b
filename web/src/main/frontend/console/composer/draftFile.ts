/** A file that is to leave with a message: on its way to the hub, kept there, or stuck. */
export interface DraftFile {
  key: number;
  source: File;
  state: 'sending' | 'ready' | 'failed';
  /** The part that has left the browser, 0 to 1. */
  share: number;
  /** What the hub calls it once it is kept. */
  id: string | null;
  fault: unknown;
  /** Stops the upload. */
  stop: () => void;
}

/** Bytes that all files of one message may have together: mail servers refuse more. */
export const roomOfMessage = 25 * 1024 * 1024;

export type Unfit = 'empty' | 'too-large';

/** Why a file cannot be attached beside those that are; null when it can. */
export function unfit(file: File, beside: DraftFile[]): Unfit | null {
  if (file.size === 0) return 'empty';
  const taken = beside.reduce((sum, each) => sum + each.source.size, 0);
  return taken + file.size > roomOfMessage ? 'too-large' : null;
}

export const ready = (file: DraftFile): boolean => file.state === 'ready' && file.id !== null;

export const readyIds = (files: DraftFile[]): string[] => files.flatMap((file) => file.id ?? []);

/** The hub does not have it, or no longer. */
export function failed(file: DraftFile, fault: unknown): void {
  Object.assign(file, { state: 'failed', id: null, fault });
}

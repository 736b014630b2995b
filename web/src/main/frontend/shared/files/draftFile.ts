import type { FileLimits } from '@shared/api/tickets';

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

const roomOfMessage = 25 * 1024 * 1024;

/** What a note holds, and a message on every channel that says nothing else. */
export const usualLimits: FileLimits = { most: 20, largest: roomOfMessage, together: roomOfMessage, pictures: [], largestPicture: 0 };

export type Unfit = 'empty' | 'too-large' | 'too-many' | 'too-much';

/** A file that was not taken, and why. */
export interface Refused {
  name: string;
  why: Unfit;
}

/** Why a file cannot be attached beside those that are; null when it can. */
export function unfit(file: File, beside: DraftFile[], limits: FileLimits): Unfit | null {
  if (file.size === 0) return 'empty';
  if (file.size > limits.largest) return 'too-large';
  if (beside.length >= limits.most) return 'too-many';
  const taken = beside.reduce((sum, each) => sum + each.source.size, 0);
  return taken + file.size > limits.together ? 'too-much' : null;
}

/** Those of the attached files that another channel does not take, and why. */
export function unfitOf(files: DraftFile[], limits: FileLimits): Refused[] {
  return files.flatMap((file, place) => {
    const why = unfit(file.source, files.slice(0, place), limits);
    return why ? [{ name: file.source.name, why }] : [];
  });
}

/** It arrives as a link that expires and not as itself. */
export const leavesAsLink = (file: File, limits: FileLimits): boolean =>
  limits.pictures.length > 0 && !(limits.pictures.includes(file.type) && file.size <= limits.largestPicture);

export const ready = (file: DraftFile): boolean => file.state === 'ready' && file.id !== null;

export const readyIds = (files: DraftFile[]): string[] => files.flatMap((file) => file.id ?? []);

/** The hub does not have it, or no longer. */
export function failed(file: DraftFile, fault: unknown): void {
  Object.assign(file, { state: 'failed', id: null, fault });
}

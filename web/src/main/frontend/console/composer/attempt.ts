import type { NewMessage } from '@shared/api/messages';

/** Gives the same key to the same words until they were sent, so that a lost answer never becomes a second message. */
export class Attempt {
  private words = '';
  private key = '';

  keyFor(number: number, message: NewMessage): string {
    const words = JSON.stringify([number, message]);
    if (words !== this.words) {
      this.words = words;
      this.key = randomKey();
    }
    return this.key;
  }

  sent(): void {
    this.words = '';
  }
}

function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

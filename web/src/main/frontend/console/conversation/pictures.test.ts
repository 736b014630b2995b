import { expect, test } from 'vitest';
import type { Attachment, Message } from '@shared/api/messages';
import { picturesOf } from './pictures';

const file = (change: Partial<Attachment>): Attachment => ({ id: 'a', name: 'x.png', size: 1, type: 'image/png', state: 'clean', locked: false, reason: null, contentId: null, sensitive: false, ...change });
const message = { id: 'm', attachments: [file({ id: '1', contentId: 'logo@x' }), file({ id: '2' }), file({ id: '3', contentId: 'bad@x', state: 'infected', locked: true })] } as Message;

test('A picture is shown where it stands unless the scanner locked it', () => {
  expect([...picturesOf(7, message, false).enclosed]).toEqual([['logo@x', '/api/v1/attachments/1/image']]);
});

test('Remote pictures are asked of the hub, and only once somebody wants them', () => {
  expect(picturesOf(7, message, false).remote).toBeNull();
  expect(picturesOf(7, message, true).remote?.(2)).toBe('/api/v1/tickets/7/messages/m/images/2');
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import { missing, submit, type Submission } from './submission';
import { sentence, texts } from './texts';

const filled: Submission = {
  name: '', email: 'malee@example.com', phone: '', subject: '', text: 'สวัสดีค่ะ', website: '', language: 'th',
  notice: 'general/1', token: 't', attachments: [],
};

const answers = (status: number, body: unknown) =>
  vi.stubGlobal('fetch', vi.fn(() => Promise.resolve(new Response(JSON.stringify(body), { status }))));

afterEach(() => vi.unstubAllGlobals());

describe('A filled form', () => {
  test('needs words and a way to answer', () => {
    expect(missing(filled)).toBeNull();
    expect(missing({ ...filled, text: '  ' })).toBe('text-required');
    expect(missing({ ...filled, email: '' })).toBe('contact-required');
    expect(missing({ ...filled, email: '', phone: '081 234 5678' })).toBeNull();
  });

  test('that the hub has is done', async () => {
    answers(202, { id: '1' });
    expect(await submit('form-test', '{}')).toBeNull();
  });

  test('that is refused says why in words of the reader', async () => {
    answers(429, { type: '/problems/too-many' });
    const code = await submit('form-test', '{}');
    expect(sentence(texts.th, code ?? '')).toBe(texts.th['too-many']);
  });

  test('that meets a fault without a code is told as a failure', async () => {
    answers(500, {});
    expect(sentence(texts.en, (await submit('form-test', '{}')) ?? '')).toBe(texts.en.failed);
  });
});

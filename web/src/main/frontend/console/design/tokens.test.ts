import { describe, expect, it } from 'vitest';
import { contrast } from './tokens';

describe('contrast of two colours (WCAG 2.2)', () => {
  it('is 21 of black on white, whichever is named first', () => {
    expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 5);
    expect(contrast([255, 255, 255], [0, 0, 0])).toBeCloseTo(21, 5);
  });

  it('is 1 of a colour on itself', () => expect(contrast([11, 95, 86], [11, 95, 86])).toBe(1));

  it('is 4.48 of #777777 on white, which is just too little for text', () =>
    expect(contrast([0x77, 0x77, 0x77], [255, 255, 255])).toBeCloseTo(4.48, 2));
});

import { expect, test } from 'vitest';
import { Problem } from '../api/problem';
import '../testing/words';
import { faultText } from './faultText';

const refused = (reason?: string) => new Problem(422, '/problems/purpose-refused', 'x', 'x', { reason });

test('What the gate refuses is told with its reason', () => {
  expect(faultText(refused('objected'))).toBe('ใช้ข้อมูลเพื่อวัตถุประสงค์นี้ไม่ได้: เจ้าของข้อมูลคัดค้าน');
  expect(faultText(refused())).toBe('ใช้ข้อมูลเพื่อวัตถุประสงค์นี้ไม่ได้');
});

test('A problem without words of ours is told in the words of the hub', () => {
  expect(faultText(new Problem(422, '/problems/of-tomorrow', 'x', 'Do it otherwise.'))).toBe('Do it otherwise.');
});

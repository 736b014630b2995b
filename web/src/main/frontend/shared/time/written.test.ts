import { describe, expect, test } from 'vitest';
import { date } from './format';
import { readDay, readMinute } from './written';

const today = '2026-11-23';
const tags = ['th-TH-u-ca-buddhist', 'th-TH-u-ca-gregory', 'en-GB-u-ca-buddhist', 'en-GB-u-ca-gregory'];

describe('PD-1: a written day', () => {
  test.each([
    ['21/11/2569', '2026-11-21'],
    ['21/11/2026', '2026-11-21'],
    ['๒๑/๑๑/๒๕๖๙', '2026-11-21'],
    ['21-11-2569', '2026-11-21'],
    ['21.11.69', '2026-11-21'],
    ['21 พ.ย. 69', '2026-11-21'],
    ['21พย69', '2026-11-21'],
    ['๒๑ พฤศจิกายน พ.ศ. ๒๕๖๙', '2026-11-21'],
    ['21 พ.ย. ค.ศ. 2026', '2026-11-21'],
    ['21 Nov 2026', '2026-11-21'],
    ['21 November 2569 BE', '2026-11-21'],
    ['2026-11-21', '2026-11-21'],
    ['2569-11-21', '2026-11-21'],
    ['  1 มิ.ย. 2565 ', '2022-06-01'],
    ['14 ต.ค. 65', '2022-10-14'],
    ['14 ต.ค. พ.ศ. 65', '2022-10-14'],
    ['21/11/26', '2026-11-21'],
    ['1 ม.ค. พ.ศ. 45', '2002-01-01'],
    ['29 ก.พ. 2567', '2024-02-29'],
    ['1/5/2484', '1941-05-01'],
  ])('%s is %s', (text, day) => expect(readDay(text, today)).toEqual({ value: day }));

  test.each([
    ['1 ม.ค. 45', 'both', '45'],
    ['1/1/39', 'both', '39'],
    ['21/11/2300', 'neither', '2300'],
    ['21/11/2999', 'neither', '2999'],
    ['21 พ.ย. ค.ศ. 2569', 'neither', '2569'],
    ['21 พ.ย. ค.ศ. 69', 'neither', '69'],
    ['30 ก.พ. 2569', 'calendar', '2569'],
    ['29/2/2568', 'calendar', '2568'],
    ['11/21/2569', 'calendar', '2569'],
    ['21/11', 'form', ''],
    ['21/11/256', 'form', '256'],
    ['21/11-2569', 'form', ''],
    ['21 ซ.ย. 2569', 'form', ''],
    ['พรุ่งนี้', 'form', ''],
  ])('%s is refused: %s', (text, fault, year) => expect(readDay(text, today)).toEqual({ value: '', fault, year }));

  test('of nothing is nothing', () => expect(readDay('  ', today)).toBeNull());

  test.each(tags)('is understood as it is shown in %s', (tag) => {
    for (const day of ['2022-06-01', '2022-10-14', '2026-11-21', '2024-02-29', '2026-09-30']) {
      expect(readDay(date(day, tag), today)).toEqual({ value: day });
    }
  });

  test.each([
    ['21/11/2569 14:30', '2026-11-21T14:30'],
    ['๒๑ พ.ย. ๖๙ ๙.๐๕ น.', '2026-11-21T09:05'],
    ['2026-11-20T10:15', '2026-11-20T10:15'],
    ['21 Nov 2026, 14:30', '2026-11-21T14:30'],
  ])('with its time: %s is %s', (text, minute) => expect(readMinute(text.trim(), today)).toEqual({ value: minute }));

  test.each([
    ['21/11/2569', 'time'],
    ['21/11/2569 24:10', 'time'],
    ['21/11/2569 10:75', 'time'],
    ['21/11/45 10:15', 'both'],
    ['เมื่อวาน 10:15', 'form'],
  ])('with its time: %s is refused: %s', (text, fault) => expect(readMinute(text, today)).toMatchObject({ value: '', fault }));
});

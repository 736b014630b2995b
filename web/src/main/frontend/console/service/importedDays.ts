import type { Holiday, HolidayKind, ReadDay } from '@shared/api/service';

/** A day of a file as a person looks at it. */
export interface ImportedDay {
  line: number;
  day: string;
  nameTh: string;
  nameEn: string;
  kinds: HolidayKind[];
}

export const importedDays = (read: ReadDay[]): ImportedDay[] =>
  read.flatMap(({ line, day, nameTh, nameEn, kinds, fault }) => (fault || !day ? [] : [{ line, day, nameTh: nameTh ?? '', nameEn: nameEn ?? '', kinds: [...kinds] }]));

/** One for each kind; a missing name is that of the other language, and a day without a kind is left out. */
export const holidaysOf = (days: ImportedDay[], source: string): Holiday[] =>
  days.flatMap(({ day, nameTh, nameEn, kinds }) =>
    kinds.map((kind) => ({ day, kind, nameTh: nameTh.trim() || nameEn.trim(), nameEn: nameEn.trim() || nameTh.trim(), source: source.trim() })),
  );

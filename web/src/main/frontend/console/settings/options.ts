import type { FieldOption } from '@shared/api/fields';

/** One line for each option, such as `s: เล็ก / Small`; a missing English name is the Thai one. */
export function optionsIn(text: string): FieldOption[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const colon = line.indexOf(':');
      const code = colon < 0 ? line.trim() : line.slice(0, colon).trim();
      const [th = '', en = ''] = (colon < 0 ? line : line.slice(colon + 1)).split('/').map((each) => each.trim());
      return { code, nameTh: th, nameEn: en || th };
    });
}

export const wordsOf = (options: FieldOption[]) => options.map(({ code, nameTh, nameEn }) => `${code}: ${nameTh} / ${nameEn}`).join('\n');

import type { Line } from './frames';
import type { Words } from './words';

/** The conversation as a text to keep. */
export function transcript(lines: Line[], t: Words, language: string): string {
  const time = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'th-TH', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Bangkok' });
  return lines
    .map((line) => {
      const who = line.by === 'guest' ? t('you') : (line.name ?? t('hub'));
      const files = line.files.map((file) => `[${file.name}]`);
      return [`${time.format(new Date(line.at))} ${who}:`, line.text, ...files].filter(Boolean).join('\n');
    })
    .join('\n\n');
}

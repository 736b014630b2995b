import { useI18n } from 'vue-i18n';

/** Texts, and names of coded values; a code without a name is shown as it is. */
export function useWords() {
  const { t, te } = useI18n({ useScope: 'global' });
  const name = (group: string, code: string | null | undefined): string => {
    if (code === null || code === undefined || code === '') return '–';
    const key = `${group}.${code}`;
    return te(key) || te(key, 'th') ? t(key) : code;
  };
  return { t, name };
}

import { useI18n } from 'vue-i18n';

/** Texts, and names of coded values; a code without a name is shown as it is. */
export function useWords() {
  const { t, te } = useI18n({ useScope: 'global' });
  const name = (group: string, code: string | null | undefined): string => {
    if (code === null || code === undefined || code === '') return '–';
    const key = `${group}.${code}`;
    return te(key) || te(key, 'th') ? t(key) : code;
  };
  /** Of a code with what a provider said after it, such as `provider-refused 403`. Without words it stays as it came. */
  const told = (group: string, said: string): string => {
    const [code = '', ...rest] = said.split(' ');
    const words = name(group, code);
    if (words === code) return said;
    return rest.length === 0 ? words : `${words} (${rest.join(' ')})`;
  };
  return { t, name, told };
}

import { computed } from 'vue';
import { createI18n } from 'vue-i18n';
import { usePreference } from '../prefs/usePreference';
import th from './th.json';

export type Locale = 'th' | 'en';
type Texts = typeof th;

export const i18n = createI18n<[Texts], Locale, false>({
  legacy: false,
  locale: 'th',
  fallbackLocale: 'th',
  missingWarn: false,
  fallbackWarn: false,
  messages: { th } as never,
});

const chosen = usePreference<string>('locale', '');

export const locale = computed<Locale>(() => i18n.global.locale.value as Locale);

/** The tag that Intl formats with; Thai dates come in the Buddhist era by themselves. */
export const intlTag = computed(() => (locale.value === 'th' ? 'th-TH' : 'en-GB'));

/** The language the user chose, else the one of the profile, else Thai. */
export function openLocale(profile: string | null): Promise<void> {
  return showLocale((chosen.value || profile || 'th').startsWith('en') ? 'en' : 'th');
}

export function chooseLocale(next: Locale): Promise<void> {
  chosen.value = next;
  return showLocale(next);
}

async function showLocale(next: Locale): Promise<void> {
  if (next === 'en' && !i18n.global.availableLocales.includes('en')) {
    const { default: en } = await import('./en.json');
    i18n.global.setLocaleMessage('en', en as never);
  }
  i18n.global.locale.value = next;
  document.documentElement.lang = next;
}

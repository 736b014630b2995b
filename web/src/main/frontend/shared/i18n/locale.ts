import { computed } from 'vue';
import { createI18n } from 'vue-i18n';
import { usePreference } from '../prefs/usePreference';
import { action, app, error } from './th.json?start.json';

export type Locale = 'th' | 'en';
type Texts = typeof import('./th.json');

export const i18n = createI18n<[Texts], Locale, false>({
  legacy: false,
  locale: 'th',
  fallbackLocale: 'th',
  missingWarn: false,
  fallbackWarn: false,
  messages: { th: { action, app, error } } as never,
});

/** All words of a language; until they are here the page says in Thai that the hub cannot be reached. */
const words = { th: () => import('./th.json'), en: () => import('./en.json') };
const here = new Set<Locale>();

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
  if (!here.has(next)) {
    i18n.global.setLocaleMessage(next, (await words[next]()).default as never);
    here.add(next);
  }
  i18n.global.locale.value = next;
  document.documentElement.lang = next;
}

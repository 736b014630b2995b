import { computed, shallowRef, type Ref } from 'vue';
import { intlTag, locale } from '../i18n/locale';
import { usePreference } from '../prefs/usePreference';

/** By which years are counted: Buddhist or common. */
export type Era = 'be' | 'ce';

/** Years of the Buddhist era are ahead by so many. */
export const AHEAD = 543;

const here = usePreference<string>('era', '');
const kept = shallowRef<{ at: Ref<string | null> }>({ at: here });
const chosen = computed(() => kept.value.at.value);
const calendars = { be: 'buddhist', ce: 'gregory' } as const;

/** What the user chose, else what readers of the language expect. */
export const era = computed<Era>(() => (chosen.value === 'be' || chosen.value === 'ce' ? chosen.value : locale.value === 'th' ? 'be' : 'ce'));

export const otherEra = computed<Era>(() => (era.value === 'be' ? 'ce' : 'be'));

export const chooseEra = (next: Era) => (kept.value.at.value = next);

/** From now on the choice is kept there and not in this browser, which others may use. */
export const keepEraAt = (of: Ref<Era | null>) => (kept.value = { at: of as Ref<string | null> });

/** The tag that days are told with. */
export const dateTag = computed(() => `${intlTag.value}-u-ca-${calendars[era.value]}`);

/** A year of the common era as it is counted in this one. */
export const yearIn = (of: Era, year: number) => (of === 'be' ? year + AHEAD : year);

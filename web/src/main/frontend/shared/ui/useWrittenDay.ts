import { computed, ref, watch, type Ref } from 'vue';
import { useWords } from '../i18n/useWords';
import { dateTag, otherEra, yearIn } from '../time/era';
import { dayOf } from '../time/format';
import { useTime } from '../time/useTime';
import { readDay, readMinute } from '../time/written';

/** What bounds a day, and whether a time belongs to it. */
export interface DayBounds {
  min: string;
  max: string;
  time: boolean;
}

/** A day as it is written, what it is understood as, and in words why it is not. */
export function useWrittenDay(day: Ref<string>, bounds: DayBounds) {
  const { t } = useWords();
  const { date } = useTime();
  const text = ref('');
  const today = dayOf(new Date());
  const read = computed(() => (bounds.time ? readMinute : readDay)(text.value, today));
  const at = computed(() => read.value?.value ?? '');
  const early = computed(() => at.value !== '' && at.value < bounds.min);
  const late = computed(() => bounds.max !== '' && at.value > bounds.max);
  const value = computed(() => (early.value || late.value ? '' : at.value));

  const written = (when: string) => [date(when.slice(0, 10)), when.slice(11)].join(' ').trim();
  const fault = computed(() => {
    if (read.value?.fault) return t(`day.${read.value.fault}`, { year: read.value.year });
    if (early.value) return t('day.early', { day: written(bounds.min) });
    return late.value ? t('day.late', { day: written(bounds.max) }) : '';
  });
  const said = computed(() => {
    if (value.value === '') return '';
    const year = yearIn(otherEra.value, Number(value.value.slice(0, 4)));
    return t('day.said', { day: written(value.value), other: t(otherEra.value === 'be' ? 'day.inBe' : 'day.inCe', { year }) });
  });

  watch(
    [day, dateTag],
    ([now], [, before]) => {
      if (now === value.value && (dateTag.value === before || now === '')) return;
      text.value = now === '' ? '' : written(now);
    },
    { immediate: true },
  );

  /** So many days or months from what is written, or from today. */
  function moved(days: number, months: number): string {
    const from = (at.value || today).slice(0, 10);
    const [year, month, dayOfMonth] = from.split('-').map(Number) as [number, number, number];
    const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    const to = new Date(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last) + days)).toISOString().slice(0, 10);
    return written(bounds.time ? `${to}T${at.value.slice(11) || '09:00'}` : to);
  }

  return { text, value, fault, said, unread: computed(() => read.value?.fault === 'form' || read.value?.fault === 'time'), moved };
}

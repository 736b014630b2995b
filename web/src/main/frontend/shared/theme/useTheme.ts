import { watchEffect } from 'vue';
import { usePreference } from '../prefs/usePreference';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const theme = usePreference<string>('theme', 'system');

/** Shows the chosen theme; `system` follows the device. */
export function openTheme(): void {
  watchEffect(() => {
    if (theme.value === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme.value;
  });
}

export const useTheme = () => theme;

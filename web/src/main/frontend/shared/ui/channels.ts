import type { IconName } from './icons';

/** Channels that a list can be narrowed to. */
export const channelCodes = ['email', 'phone', 'web-chat', 'web-form', 'line', 'messenger', 'facebook-page', 'instagram', 'whatsapp'] as const;

const icons: Record<string, IconName> = {
  email: 'email',
  phone: 'phone',
  'web-chat': 'chat',
  'web-form': 'form',
  line: 'chat',
  messenger: 'chat',
  'facebook-page': 'globe',
  instagram: 'globe',
  whatsapp: 'chat',
  'walk-in': 'store',
};

export const channelIcon = (channel: string): IconName => icons[channel] ?? 'globe';

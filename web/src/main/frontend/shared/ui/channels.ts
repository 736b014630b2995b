import type { IconName } from './icons';

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

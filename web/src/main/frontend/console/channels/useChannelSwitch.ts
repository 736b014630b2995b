import { useMutation, useQueryClient } from '@tanstack/vue-query';
import { changeChannel, type Channel } from '@shared/api/channels';
import { useWords } from '@shared/i18n/useWords';
import { faultText } from '@shared/ui/faultText';
import { tell } from '@shared/ui/toasts';

/** Turns a channel on or off; what it was can be had again from the message that says so. */
export function useChannelSwitch() {
  const { t } = useWords();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (channel: Channel) => changeChannel(channel.id, { active: !channel.active }),
    onSuccess: (channel) => tell(channel.active ? t('channels.isOn') : t('channels.isOff')),
    onError: (fault) => tell(faultText(fault), 'bad'),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: ['channels'] }), client.invalidateQueries({ queryKey: ['channel-health'] })]),
  });
  return { turn: (channel: Channel) => change.mutate(channel), busy: change.isPending };
}

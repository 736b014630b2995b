package th.sala.web.channel;

import java.util.List;
import th.sala.channels.channel.ChannelDesk;
import th.sala.web.channel.ChannelsResource.Named;
import th.sala.web.channel.ChannelsResource.Title;

/**
 * A connected channel as administrators see it.
 *
 * @param channel the channel's code on tickets and messages
 * @param secrets the names of those that are set; their values are never shown
 * @param missing the names of those without which it cannot work
 * @param byHand the hub cannot send there: a reply is a task for a colleague
 */
public record ChannelSheet(
        String id,
        String kind,
        String channel,
        Title name,
        String team,
        boolean active,
        List<Named> settings,
        List<String> secrets,
        List<String> missing,
        boolean byHand) {

    static ChannelSheet of(ChannelDesk.View view) {
        return new ChannelSheet(
                view.id(),
                view.kind(),
                view.channel(),
                new Title(view.nameTh(), view.nameEn()),
                view.team(),
                view.active(),
                view.settings().entrySet().stream()
                        .map(setting -> new Named(setting.getKey(), setting.getValue()))
                        .toList(),
                view.secrets(),
                view.missing(),
                view.byHand());
    }
}

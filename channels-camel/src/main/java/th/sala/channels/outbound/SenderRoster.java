package th.sala.channels.outbound;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;

/** Adds routes for every sender that is wanted and removes them when it is not any more. Each sends in threads of its own. */
final class SenderRoster {
    private final CamelContext camel;
    private final OutboxDrain drain;
    private final Set<String> running = new HashSet<>();

    SenderRoster(CamelContext camel, OutboxDrain drain) {
        this.camel = camel;
        this.drain = drain;
    }

    /** Does nothing while Camel starts: a route that is added then is never started. */
    synchronized void refresh(List<ChannelSender> wanted) throws Exception {
        if (!camel.isStarted()) {
            return;
        }
        for (ChannelSender sender : wanted) {
            if (running.add(sender.channel())) {
                camel.addRoutes(new SenderRoutes(sender, drain));
            }
        }
        Set<String> gone = new HashSet<>(running);
        wanted.forEach(sender -> gone.remove(sender.channel()));
        for (String channel : gone) {
            remove(SenderRoutes.net(channel));
            remove(SenderRoutes.route(channel));
            running.remove(channel);
        }
    }

    private void remove(String route) throws Exception {
        camel.getRouteController().stopRoute(route);
        camel.removeRoute(route);
    }
}

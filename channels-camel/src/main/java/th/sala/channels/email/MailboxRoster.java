package th.sala.channels.email;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.builder.TemplatedRouteBuilder;

/** Adds a route for every new mailbox row and removes it when the row is gone or switched off. */
final class MailboxRoster {
    private static final String PREFIX = "email-in-";

    private final CamelContext camel;
    private final MailboxWatch watch;

    MailboxRoster(CamelContext camel, MailboxWatch watch) {
        this.camel = camel;
        this.watch = watch;
    }

    void refresh() throws Exception {
        Set<UUID> wanted = watch.active();
        Set<UUID> running = camel.getRoutes().stream()
                .map(Route::getRouteId)
                .filter(id -> id.startsWith(PREFIX))
                .map(id -> UUID.fromString(id.substring(PREFIX.length())))
                .collect(Collectors.toSet());
        for (UUID id : wanted) {
            if (!running.contains(id)) {
                TemplatedRouteBuilder.builder(camel, MailboxRoutes.TEMPLATE)
                        .parameter("mailbox", id.toString())
                        .routeId(PREFIX + id)
                        .add();
            }
        }
        for (UUID id : running) {
            if (!wanted.contains(id)) {
                camel.getRouteController().stopRoute(PREFIX + id);
                camel.removeRoute(PREFIX + id);
                watch.forget(id);
            }
        }
    }
}

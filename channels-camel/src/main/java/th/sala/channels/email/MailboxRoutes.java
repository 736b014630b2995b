package th.sala.channels.email;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/** One template, a route for each mailbox row, and one route that keeps them in step with the rows. */
@Dependent
public class MailboxRoutes extends RouteBuilder {
    static final String TEMPLATE = "mailbox";

    private final MailboxWatch watch;

    @Inject
    MailboxRoutes(MailboxWatch watch) {
        this.watch = watch;
    }

    @Override
    public void configure() {
        routeTemplate(TEMPLATE)
                .templateParameter("mailbox")
                .from("timer:{{mailbox}}?period={{sala.mailbox.poll.millis:1000}}&includeMetadata=true")
                .routeConfigurationId("channel")
                .process(exchange -> watch.poll(mailboxOf(exchange)));

        MailboxRoster roster = new MailboxRoster(getCamelContext(), watch);
        from("timer:mailboxes?period={{sala.mailbox.roster.millis:5000}}&delay=0")
                .routeId("mailboxes")
                .routeConfigurationId("channel")
                .process(exchange -> roster.refresh());
    }

    private static UUID mailboxOf(Exchange exchange) {
        return UUID.fromString(exchange.getProperty(Exchange.TIMER_NAME, String.class));
    }
}

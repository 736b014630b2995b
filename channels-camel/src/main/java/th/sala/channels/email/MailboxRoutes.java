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

    @Inject
    private MailboxWatch watch;

    @Inject
    private Mailboxes mailboxes;

    @Override
    public void configure() {
        routeTemplate(TEMPLATE)
                .templateParameter("mailbox")
                .from("timer:{{mailbox}}?period=1000&includeMetadata=true")
                .routeConfigurationId("channel")
                .process(exchange -> watch.poll(mailboxOf(exchange)));

        MailboxRoster roster = new MailboxRoster(getCamelContext(), mailboxes, watch);
        from("timer:mailboxes?period=5000&delay=0")
                .routeId("mailboxes")
                .routeConfigurationId("channel")
                .process(exchange -> roster.refresh());
    }

    private static UUID mailboxOf(Exchange exchange) {
        return UUID.fromString(exchange.getProperty(Exchange.TIMER_NAME, String.class));
    }
}

package th.sala.channels.runtime;

import jakarta.enterprise.context.Dependent;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;

/**
 * The one error policy of all routes: what a bean did not turn into an outcome of its own is logged without the message's
 * content, and the next turn of the timer tries again. Nothing is repeated inside a route.
 */
@Dependent
public class RouteDefaults extends RouteConfigurationBuilder {
    private static final System.Logger LOG = System.getLogger(RouteDefaults.class.getName());

    @Override
    public void configuration() {
        routeConfiguration("channel").onException(Throwable.class).handled(true).process(RouteDefaults::log);
    }

    private static void log(Exchange exchange) {
        Throwable fault = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        LOG.log(System.Logger.Level.WARNING, "Route {0} failed: {1}", exchange.getFromRouteId(), FaultLine.of(fault));
    }
}

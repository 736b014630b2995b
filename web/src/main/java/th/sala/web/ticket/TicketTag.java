package th.sala.web.ticket;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import th.sala.ticketing.ticket.TicketView;
import th.sala.web.rest.Version;

/** A ticket's version is its entity tag. */
@Provider
public class TicketTag implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof TicketView ticket) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, Version.tag(ticket.version()));
        }
    }
}

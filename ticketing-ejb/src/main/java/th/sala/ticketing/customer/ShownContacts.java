package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.IdentifierKind;
import th.sala.ticketing.ticket.TicketHead;

/** The kinds of contact point that the channels show on which a ticket was written or spoken to. */
class ShownContacts {
    private static final String CHANNELS =
            "SELECT DISTINCT channel FROM ticketing.message WHERE ticket = :ticket AND direction = 'inbound'";

    private final Jdbi jdbi;

    @Inject
    ShownContacts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Codes of the kinds. */
    List<String> by(TicketHead ticket) {
        List<String> spoken = jdbi.withHandle(handle -> handle.createQuery(CHANNELS)
                .bind("ticket", ticket.id())
                .mapTo(String.class)
                .list());
        return Stream.concat(Stream.of(ticket.channel()), spoken.stream())
                .map(ContactPoint::on)
                .filter(Objects::nonNull)
                .map(IdentifierKind::code)
                .distinct()
                .toList();
    }
}

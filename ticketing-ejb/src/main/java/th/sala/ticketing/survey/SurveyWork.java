package th.sala.ticketing.survey;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.agreement.PersonPlaces;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.reply.Courier;
import th.sala.ticketing.reply.Courier.Parcel;
import th.sala.ticketing.reply.Texts;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/**
 * Asks customers how it went, each in a transaction of its own: once for a ticket, on the channel it was spoken on. Whoever
 * objected to what serves to improve the service is not asked.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SurveyWork {
    private static final String PURPOSE = "service-improvement";

    private final SurveyTable table;
    private final SurveySeal links;
    private final TicketRegister tickets;
    private final PersonPlaces places;
    private final Courier courier;

    /** For the container's proxy. */
    public SurveyWork() {
        this(null, null, null, null, null);
    }

    @Inject
    public SurveyWork(
            SurveyTable table, SurveySeal links, TicketRegister tickets, PersonPlaces places, Courier courier) {
        this.table = table;
        this.links = links;
        this.tickets = tickets;
        this.places = places;
        this.courier = courier;
    }

    /** Those whose turn it is, the longest done first. */
    public List<DueSurvey> due(int limit) {
        return table.due(limit);
    }

    /** Asks, unless somebody else does or did. */
    public void ask(DueSurvey due) {
        table.held(due).ifPresent(one -> {
            UUID survey = table.add(one);
            TicketHead ticket = tickets.head(one.ticket()).orElseThrow();
            Outcome<UUID> left = left(ticket, one);
            table.settle(
                    survey,
                    left.fold(message -> message, refusal -> null),
                    left.fold(message -> null, SurveyWork::why));
        });
    }

    /** What failed is not tried again, so that it holds up nobody else. */
    public void giveUp(DueSurvey due) {
        table.held(due).ifPresent(one -> table.settle(table.add(one), null, "failed"));
    }

    private Outcome<UUID> left(TicketHead ticket, DueSurvey one) {
        Optional<PersonPlaces.Place> place = places.in(ticket);
        return place.map(there -> courier.carry(parcel(there, one)))
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.CONFLICT, "no-conversation", "The customer was not spoken with on that channel."));
    }

    private Parcel parcel(PersonPlaces.Place there, DueSurvey one) {
        Texts texts = Texts.of(there.ticket().language());
        return new Parcel(
                there.ticket(),
                new SubjectId(one.customer()),
                there.address(),
                texts.text("survey." + one.kind() + ".subject"),
                texts.text(
                        "survey." + one.kind() + ".text",
                        Long.toString(there.ticket().number()),
                        links.address()),
                PURPOSE);
    }

    private static String why(Refusal refusal) {
        return refusal.reason() == null ? refusal.code() : refusal.reason();
    }
}

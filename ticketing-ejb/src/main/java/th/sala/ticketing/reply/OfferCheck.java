package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.purpose.MarketingPurpose;
import th.sala.consent.purpose.MarketingPurposes;
import th.sala.consent.purpose.PurposePreview;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.identity.Persons;
import th.sala.ticketing.identity.TypedContacts;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.words.OfferWords;
import th.sala.ticketing.words.OfferWords.Found;
import th.sala.ticketing.words.QuotedText;

/**
 * Refuses an offer that is sent as an answer to somebody who never agreed to offers (sections 19 and 21): the gate sees the
 * purpose that a writer chose, this sees what was written. A writer may state that it is none, and why; that is audited.
 */
@Singleton
class OfferCheck {
    private final PurposePreview standings;
    private final MarketingPurposes marketing;
    private final Persons persons;
    private final TypedContacts typed;
    private final AuditTrail trail;

    @Inject
    OfferCheck(
            PurposePreview standings,
            MarketingPurposes marketing,
            Persons persons,
            TypedContacts typed,
            AuditTrail trail) {
        this.standings = standings;
        this.marketing = marketing;
        this.persons = persons;
        this.typed = typed;
        this.trail = trail;
    }

    /**
     * @param channel on which it would leave
     * @param addressed to whom, and none of ours
     */
    Optional<Refusal> refuse(
            Caller caller,
            TicketHead ticket,
            NewReply reply,
            Body body,
            String channel,
            List<ChannelAddress> addressed) {
        Set<String> offers = offers(channel);
        if (offers.contains(reply.purpose()) && addressed.stream().anyMatch(this::typed)) {
            return Optional.of(
                    Refusal.of(
                            Refusal.Kind.INVALID,
                            "recipient-unproven",
                            "Nobody proved that this typed address is the customer's. Use the channel on which they wrote themselves."));
        }
        List<Found> found = found(body);
        if (found.isEmpty() || mayBeOffered(ticket, reply.purpose(), offers, addressed)) {
            return Optional.empty();
        }
        if (reply.notAnOffer() != null) {
            trail.record(new AuditEvent(
                    caller.user(),
                    "said-not-an-offer",
                    "ticket:" + ticket.number(),
                    Map.of(
                            "why",
                            reply.notAnOffer(),
                            "found",
                            found.stream().map(Found::kind).collect(Collectors.joining(",")))));
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                Refusal.Kind.INVALID,
                "offer-without-consent",
                "This reads like an offer, and the customer has not agreed to offers. Take it out, or say why it is none.",
                found.stream().map(Found::words).toList()));
    }

    /** In what is read and in what is only shown: the two parts of a mail may differ. */
    private static List<Found> found(Body body) {
        return Stream.of(body.text(), HtmlPart.toText(body.html()))
                .flatMap(part -> OfferWords.in(QuotedText.own(part)).stream())
                .distinct()
                .toList();
    }

    /** The purpose is one of consent, which the gate judges; or everybody agreed to offers on this channel. */
    private boolean mayBeOffered(
            TicketHead ticket, String purpose, Set<String> offers, List<ChannelAddress> addressed) {
        Map<ChannelAddress, SubjectId> known = persons.known(addressed);
        return addressed.stream().noneMatch(this::typed)
                && known.keySet().containsAll(addressed)
                && Stream.concat(known.values().stream(), Stream.of(ticket.customer()))
                        .distinct()
                        .allMatch(person -> mayBeOffered(person, purpose, offers));
    }

    private Set<String> offers(String channel) {
        return marketing.inForce().stream()
                .filter(one -> one.reaches(channel))
                .map(MarketingPurpose::key)
                .collect(Collectors.toSet());
    }

    /** Whoever typed an address may have agreed for somebody else's (double opt-in). */
    private boolean typed(ChannelAddress address) {
        return address.identifier().filter(typed::typed).isPresent();
    }

    private boolean mayBeOffered(SubjectId person, String purpose, Set<String> offers) {
        return standings.of(person).stream()
                .filter(standing -> standing.basis().needsConsent())
                .anyMatch(standing ->
                        standing.key().equals(purpose) || (standing.permitted() && offers.contains(standing.key())));
    }
}

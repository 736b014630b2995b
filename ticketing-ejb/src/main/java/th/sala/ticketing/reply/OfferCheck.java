package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.purpose.MarketingPurpose;
import th.sala.consent.purpose.MarketingPurposes;
import th.sala.consent.purpose.PurposePreview;
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
    private final AuditTrail trail;

    @Inject
    OfferCheck(PurposePreview standings, MarketingPurposes marketing, AuditTrail trail) {
        this.standings = standings;
        this.marketing = marketing;
        this.trail = trail;
    }

    /** @param channel on which it would leave */
    Optional<Refusal> refuse(Caller caller, TicketHead ticket, NewReply reply, Body body, Supplier<String> channel) {
        List<Found> found = OfferWords.in(QuotedText.own(body.text()));
        if (found.isEmpty() || mayBeOffered(ticket, reply.purpose(), channel.get())) {
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

    /** The purpose is one of consent, which the gate judges; or the person agreed to offers on this channel. */
    private boolean mayBeOffered(TicketHead ticket, String purpose, String channel) {
        Set<String> offers = marketing.inForce().stream()
                .filter(one -> one.reaches(channel))
                .map(MarketingPurpose::key)
                .collect(Collectors.toSet());
        return standings.of(ticket.customer()).stream()
                .filter(standing -> standing.basis().needsConsent())
                .anyMatch(standing ->
                        standing.key().equals(purpose) || (standing.permitted() && offers.contains(standing.key())));
    }
}

package th.sala.ticketing.agreement;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.ledger.ConsentEnding;
import th.sala.consent.ledger.ConsentRecorded;
import th.sala.consent.receipt.ReceiptDesk;
import th.sala.consent.rights.RequestMoved;
import th.sala.consent.rights.RightsRequest;
import th.sala.ticketing.reply.LateWords;

/**
 * Notes in the transaction of the word itself what is to be written about it. It is sent afterwards: a channel that is away
 * holds up no withdrawal.
 */
@Singleton
class WantedLetters implements ConsentLetters {
    private static final Set<String> RECEIPTED = Set.of("ConsentGiven", "RenewedConsentGiven", "ConsentWithdrawn");

    /** Nothing private is written there: the portal shows the receipt. */
    private static final Set<String> MUTE = Set.of("phone", "walk-in", "web-form", "facebook-page");

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);

    private final LetterTable table;
    private final ReceiptDesk receipts;
    private final Clock clock;
    private final String publicUrl;

    @Inject
    WantedLetters(
            LetterTable table,
            ReceiptDesk receipts,
            Clock clock,
            @ConfigProperty(name = "SALA_PUBLIC_URL", defaultValue = "http://localhost:8080") String publicUrl) {
        this.table = table;
        this.receipts = receipts;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    void recorded(@Observes ConsentRecorded word) {
        if (RECEIPTED.contains(word.state()) && !MUTE.contains(word.channel())) {
            table.want(word.event(), LetterKind.RECEIPT, word.channel(), in(DAY));
        }
        if (word.state().equals("ConsentRequested")) {
            table.want(word.event(), LetterKind.CONFIRMATION, word.channel(), in(WEEK));
        }
    }

    void moved(@Observes RequestMoved step) {
        RightsRequest request = step.request();
        RequestLetters.due(request).ifPresent(kind -> table.want(request.id(), kind, request.channel(), in(WEEK)));
    }

    void ending(@Observes ConsentEnding consent) {
        table.want(consent.event(), LetterKind.RENEWAL, consent.channel(), consent.endsAt());
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    @Override
    public String receipt(UUID event) {
        return publicUrl + "/api/v1/receipts/" + receipts.token(event);
    }

    @Override
    public String question() {
        return publicUrl + "/api/v1/consent-questions/" + LateWords.PLACE;
    }

    @Override
    public void given(Collection<UUID> events, UUID message) {
        events.forEach(event -> table.saidIn(event, LetterKind.RECEIPT, message));
    }
}

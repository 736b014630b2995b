package th.sala.ticketing.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import th.sala.consent.ledger.AgreementLinks;
import th.sala.ticketing.reply.LateWords;

/** Puts the token into the message that asks a person about a consent, as that leaves: only the person may answer. */
@Singleton
class QuestionWords implements LateWords {
    private final LetterTable table;
    private final AgreementLinks agreements;

    @Inject
    QuestionWords(LetterTable table, AgreementLinks agreements) {
        this.table = table;
        this.agreements = agreements;
    }

    @Override
    public String fill(UUID message, String text) {
        return table.askedIn(message)
                .map(event -> text.replace(PLACE, agreements.token(event)))
                .orElse(text);
    }
}

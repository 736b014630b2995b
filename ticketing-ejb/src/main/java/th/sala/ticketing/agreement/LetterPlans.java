package th.sala.ticketing.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import th.sala.consent.ledger.AgreementLinks;
import th.sala.consent.ledger.AgreementLinks.Question;
import th.sala.consent.receipt.ConsentReceipt;
import th.sala.consent.receipt.ReceiptDesk;
import th.sala.consent.receipt.SignedReceipt;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.reply.Courier.Parcel;

/** Plans letters by what the ledger says when they leave, not by what it said when they were wanted. */
@Singleton
class LetterPlans {
    /** A guest of a chat is gone by then, and what stands in a public thread is everybody's to press. */
    private static final Set<String> PASSING = Set.of("web-chat", "facebook-page");

    private final ReceiptDesk receipts;
    private final AgreementLinks agreements;
    private final PersonPlaces places;
    private final LetterTexts texts;

    @Inject
    LetterPlans(ReceiptDesk receipts, AgreementLinks agreements, PersonPlaces places, LetterTexts texts) {
        this.receipts = receipts;
        this.agreements = agreements;
        this.places = places;
        this.texts = texts;
    }

    /** Empty when there is nothing to write any more. */
    Optional<LetterPlan> of(Letter letter) {
        return switch (LetterKind.of(letter.kind())) {
            case RECEIPT -> receipts.of(letter.event())
                    .map(SignedReceipt::receipt)
                    .map(receipt -> receipt(receipt, letter.channel()));
            case CONFIRMATION -> agreements
                    .asked(letter.event())
                    .filter(Question::open)
                    .map(this::confirmation);
        };
    }

    /** Wherever the person was spoken with last. */
    private LetterPlan confirmation(Question question) {
        return new LetterPlan(
                question.person(),
                Parcel.CARE,
                places.of(question.person()).stream()
                        .filter(place -> !PASSING.contains(place.address().channel()))
                        .toList(),
                language -> texts.confirmation(question, language));
    }

    /** Where it was said, and nowhere else. */
    private LetterPlan receipt(ConsentReceipt receipt, String channel) {
        SubjectId person = new SubjectId(receipt.person());
        return new LetterPlan(
                person,
                Parcel.CARE,
                places.of(person).stream()
                        .filter(place -> place.address().channel().equals(channel))
                        .toList(),
                language -> texts.receipt(receipt, language));
    }
}

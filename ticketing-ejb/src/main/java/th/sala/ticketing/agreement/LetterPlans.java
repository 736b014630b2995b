package th.sala.ticketing.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import th.sala.consent.ledger.AgreementLinks;
import th.sala.consent.ledger.AgreementLinks.Question;
import th.sala.consent.purpose.MarketingPurpose;
import th.sala.consent.purpose.MarketingPurposes;
import th.sala.consent.receipt.ConsentReceipt;
import th.sala.consent.receipt.ReceiptDesk;
import th.sala.consent.receipt.SignedReceipt;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.agreement.PersonPlaces.Place;
import th.sala.ticketing.reply.Courier.Parcel;

/** Plans letters by what the ledger says when they leave, not by what it said when they were wanted. */
@Singleton
class LetterPlans {
    private final ReceiptDesk receipts;
    private final AgreementLinks agreements;
    private final MarketingPurposes marketing;
    private final PersonPlaces places;
    private final LetterTexts texts;
    private final RequestLetters requests;

    @Inject
    LetterPlans(
            ReceiptDesk receipts,
            AgreementLinks agreements,
            MarketingPurposes marketing,
            PersonPlaces places,
            LetterTexts texts,
            RequestLetters requests) {
        this.receipts = receipts;
        this.agreements = agreements;
        this.marketing = marketing;
        this.places = places;
        this.texts = texts;
        this.requests = requests;
    }

    /** Empty when there is nothing to write any more. */
    Optional<LetterPlan> of(Letter letter) {
        return switch (LetterKind.of(letter.kind())) {
            case RECEIPT ->
                receipts.of(letter.event())
                        .map(SignedReceipt::receipt)
                        .map(receipt -> receipt(receipt, letter.channel()));
            case CONFIRMATION ->
                agreements.asked(letter.event()).filter(Question::open).map(this::confirmation);
            case RENEWAL ->
                agreements.asked(letter.event()).filter(Question::open).map(this::renewal);
            case REQUEST_RECEIVED, REQUEST_GRANTED, REQUEST_REFUSED, REQUEST_DONE -> requests.of(letter);
        };
    }

    /** Wherever whoever is said to have spoken was spoken with last. */
    private LetterPlan confirmation(Question question) {
        return new LetterPlan(
                question.speaker(),
                Parcel.CARE,
                places.lasting(question.speaker()),
                language -> texts.confirmation(question, language));
    }

    /** Under the purpose itself: whoever may not be written to for it is not asked either. */
    private LetterPlan renewal(Question question) {
        return new LetterPlan(
                question.speaker(),
                question.purpose(),
                whereGiven(question),
                language -> texts.renewal(question, language));
    }

    /** Where it was given; when nothing is written there, where the purpose reaches people. */
    private List<Place> whereGiven(Question question) {
        List<Place> all = places.lasting(question.speaker());
        List<Place> same = all.stream()
                .filter(place -> place.address().channel().equals(question.channel()))
                .toList();
        Optional<MarketingPurpose> bound = marketing.inForce().stream()
                .filter(purpose -> purpose.key().equals(question.purpose()))
                .findFirst();
        return same.isEmpty()
                ? all.stream()
                        .filter(place -> bound.isEmpty()
                                || bound.get().reaches(place.address().channel()))
                        .toList()
                : same;
    }

    /** Where it was said, and nowhere else. */
    private LetterPlan receipt(ConsentReceipt receipt, String channel) {
        SubjectId person = new SubjectId(receipt.person());
        return new LetterPlan(
                person,
                receipt.state().equals("ConsentWithdrawn") ? Parcel.RIGHTS : Parcel.CARE,
                places.of(person).stream()
                        .filter(place -> place.address().channel().equals(channel))
                        .toList(),
                language -> texts.receipt(receipt, language));
    }
}

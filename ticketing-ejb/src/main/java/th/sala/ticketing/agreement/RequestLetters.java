package th.sala.ticketing.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import th.sala.consent.law.LawBook;
import th.sala.consent.law.LawVersion;
import th.sala.consent.rights.RequestDecision;
import th.sala.consent.rights.RequestDesk;
import th.sala.consent.rights.RightsRequest;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.time.ToldMoment;
import th.sala.ticketing.agreement.LetterTexts.Written;
import th.sala.ticketing.agreement.PersonPlaces.Place;
import th.sala.ticketing.reply.Courier.Parcel;
import th.sala.ticketing.reply.Texts;

/**
 * Letters to whoever asked about a request under the law: the person, or who represents them (section 20). They leave under the purpose of rights, so that a restriction
 * or an objection keeps nobody from being answered, and say what the request is and how it stands: nothing else that is
 * held of the person, and no word that anybody wrote. Of whom nothing is left there is nobody to write to: the letter that
 * grants an erasure is the last.
 */
@Singleton
class RequestLetters {
    private static final Set<String> UNDECIDED = Set.of("received", "verified", "refusal-proposed");
    private static final String ERASURE = "erasure";
    private static final String THE_PERSON = "subject";

    private final RequestDesk requests;
    private final LawBook law;
    private final PersonPlaces places;

    @Inject
    RequestLetters(RequestDesk requests, LawBook law, PersonPlaces places) {
        this.requests = requests;
        this.law = law;
        this.places = places;
    }

    /** What is to be written about a request as it stands; empty for nothing, or what the person saw happen. */
    static Optional<LetterKind> due(RightsRequest request) {
        return Optional.ofNullable(
                switch (request.state()) {
                    case "received" -> LetterKind.REQUEST_RECEIVED;
                    case "granted" -> LetterKind.REQUEST_GRANTED;
                    case "refused" -> LetterKind.REQUEST_REFUSED;
                    case "done" -> told(request) ? null : LetterKind.REQUEST_DONE;
                    default -> null;
                });
    }

    private static boolean told(RightsRequest request) {
        return request.type().equals(ERASURE) || request.done().by().equals(THE_PERSON);
    }

    /** Empty when it went on since, so that another letter says more, and when nobody but the officer can tell whoever asks. */
    Optional<LetterPlan> of(Letter letter) {
        LetterKind kind = LetterKind.of(letter.kind());
        return requests.get(letter.event())
                .filter(request -> current(kind, request))
                .flatMap(request -> requests.asker(request.id()).map(asker -> plan(kind, request, asker)));
    }

    private LetterPlan plan(LetterKind kind, RightsRequest request, SubjectId asker) {
        return new LetterPlan(
                asker,
                Parcel.RIGHTS,
                wherever(request, asker),
                language -> written(kind, request, Texts.of(language), language));
    }

    private static boolean current(LetterKind kind, RightsRequest request) {
        return kind == LetterKind.REQUEST_RECEIVED
                ? UNDECIDED.contains(request.state())
                : due(request).filter(kind::equals).isPresent();
    }

    /** Where it was asked for first, then wherever whoever asks is reached. */
    private List<Place> wherever(RightsRequest request, SubjectId asker) {
        return places.lasting(asker).stream()
                .sorted(Comparator.comparing(place -> !place.address().channel().equals(request.channel())))
                .toList();
    }

    private Written written(LetterKind kind, RightsRequest request, Texts texts, String language) {
        String what = texts.text("request.type." + request.type());
        String text = switch (kind) {
            case REQUEST_GRANTED -> texts.text("request.granted.text", what, follows(request, texts));
            case REQUEST_REFUSED -> texts.text("request.refused.text", what, ground(request, language));
            case REQUEST_DONE -> texts.text("request.done.text", what);
            default ->
                texts.text(
                        "request.received.text",
                        what,
                        ToldMoment.of(request.receivedAt(), language),
                        ToldMoment.of(request.dueOn(), language));
        };
        return new Written(
                texts.text(kind.code().replace('-', '.') + ".subject"),
                text + texts.text("request.number", request.id().toString()));
    }

    private static String follows(RightsRequest request, Texts texts) {
        return texts.text(request.type().equals(ERASURE) ? "request.granted.erasure" : "request.granted.follows");
    }

    private String ground(RightsRequest request, String language) {
        RequestDecision decision = request.decision();
        return law.version(decision.ground(), decision.groundVersion())
                .map(version -> duty(version, language))
                .orElse(decision.ground());
    }

    private static String duty(LawVersion version, String language) {
        return "en".equals(language) ? version.dutyEn() : version.dutyTh();
    }
}

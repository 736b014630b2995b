package th.sala.web.chat;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.Comparator;
import th.sala.channels.webchat.ChatChannel;
import th.sala.channels.webchat.ChatLimits;
import th.sala.consent.notice.NoticeShelf;
import th.sala.consent.notice.PublishedNotice;
import th.sala.consent.purpose.LawfulBasis;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.ticketing.knowledge.AnswerDesk;
import th.sala.ticketing.knowledge.OfferedAnswer;

/** Puts together what a guest is told before the first word (section 23). */
@ApplicationScoped
class Greetings {
    private NoticeShelf notices;
    private PurposeDesk purposes;
    private AnswerDesk answers;

    Greetings() {}

    @Inject
    Greetings(NoticeShelf notices, PurposeDesk purposes, AnswerDesk answers) {
        this.notices = notices;
        this.purposes = purposes;
        this.answers = answers;
    }

    Greeting of(ChatChannel channel) {
        var notice = served();
        return new Greeting(
                JSON.createObjectBuilder()
                        .add("id", channel.id())
                        .add("nameTh", channel.nameTh())
                        .add("nameEn", channel.nameEn())
                        .build(),
                JSON.createObjectBuilder()
                        .add("key", notice.key())
                        .add("version", notice.version())
                        .build(),
                notice.sound() ? purposes() : JsonArray.EMPTY_JSON_ARRAY,
                JSON.createObjectBuilder()
                        .add("text", ChatLimits.TEXT)
                        .add("files", ChatLimits.FILES)
                        .add("bytes", ChatLimits.BYTES)
                        .build());
    }

    private PublishedNotice served() {
        return notices.published().stream()
                .filter(PublishedNotice::firstContact)
                .max(Comparator.comparing(PublishedNotice::effectiveFrom).thenComparing(PublishedNotice::version))
                .orElseThrow(() -> new IllegalStateException("No notice is published for first contacts."));
    }

    private JsonArray purposes() {
        var array = JSON.createArrayBuilder();
        purposes.inForce().stream()
                .filter(purpose -> purpose.basis() == LawfulBasis.S19_CONSENT)
                .forEach(purpose -> array.add(purpose(purpose)));
        return array.build();
    }

    private static JsonObject purpose(PurposeInForce purpose) {
        return JSON.createObjectBuilder()
                .add("key", purpose.key())
                .add("titleTh", purpose.titleTh())
                .add("titleEn", purpose.titleEn())
                .build();
    }

    /**
     * What a guest can read before writing to anybody.
     *
     * @param language {@code th} or {@code en}
     */
    JsonArray answers(String language) {
        var array = JSON.createArrayBuilder();
        answers.offered(language).forEach(answer -> array.add(answer(answer)));
        return array.build();
    }

    private static JsonObject answer(OfferedAnswer answer) {
        return JSON.createObjectBuilder()
                .add("id", answer.id().toString())
                .add("language", answer.language())
                .add("question", answer.question())
                .add("answer", answer.answer())
                .add("keywords", JSON.createArrayBuilder(answer.keywords()))
                .build();
    }
}

package th.sala.ticketing.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.processing.Hub;

/** CH-6: what a guest can read before writing to anybody. */
class AnswerDeskTest {
    private static final String CARE = "customer-care";

    private final Hub hub = new Hub();
    private final AnswerDesk desk =
            KnowledgeTables.desk(hub.desk.jdbi, hub.consent.purposes(), hub.consent.trail(), hub.desk.clock);

    @BeforeEach
    void nothing_is_written_yet() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute("DELETE FROM ticketing.answer")));
    }

    @Test
    void CH_6_an_answer_is_offered_in_the_guests_language_and_in_Thai_where_there_is_no_English() {
        added("ส่งของกี่วัน", "How long does delivery take?");
        added("เปิดกี่โมง", null);

        assertThat(offered("th")).containsExactly("ส่งของกี่วัน", "เปิดกี่โมง");
        assertThat(offered("en")).containsExactly("How long does delivery take?", "เปิดกี่โมง");
        assertThat(hub.in(() -> desk.offered("en")))
                .extracting(OfferedAnswer::language)
                .containsExactly("en", "th");
    }

    @Test
    void CH_6_what_is_off_or_removed_is_not_offered_and_comes_back_as_it_was() {
        ShortAnswer first = added("หนึ่ง", null);
        ShortAnswer second = added("สอง", "Two");

        done(change(first.id(), switched(false), null));
        assertThat(offered("th")).containsExactly("สอง");
        ShortAnswer gone = done(hub.in(() -> desk.remove(hub.agent(), second.id())));
        assertThat(gone).isEqualTo(second);
        assertThat(offered("th")).isEmpty();
        assertThat(refusal(hub.in(() -> desk.get(second.id())))).isEqualTo("unknown-answer");

        done(change(first.id(), switched(true), null));
        done(hub.in(() -> desk.add(
                hub.agent(),
                new AnswerEntry(
                        gone.questionTh(),
                        gone.answerTh(),
                        gone.questionEn(),
                        gone.answerEn(),
                        gone.keywords(),
                        1,
                        true,
                        gone.purpose()))));
        assertThat(offered("en")).containsExactly("Two", "หนึ่ง");
    }

    @Test
    void CH_6_one_is_moved_and_the_others_make_room() {
        List.of("หนึ่ง", "สอง", "สาม").forEach(question -> added(question, null));
        UUID third = hub.in(desk::list).get(2).id();

        assertThat(done(change(third, placed(1), null)).place()).isEqualTo(1);
        assertThat(offered("th")).containsExactly("สาม", "หนึ่ง", "สอง");
        assertThat(done(change(third, placed(99), null)).place()).isEqualTo(3);
        assertThat(hub.in(desk::list)).extracting(ShortAnswer::place).containsExactly(1, 2, 3);
    }

    @Test
    void what_was_changed_meanwhile_is_not_written_over() {
        ShortAnswer answer = added("หนึ่ง", null);
        assertThat(done(change(answer.id(), switched(false), 1)).version()).isEqualTo(2);

        assertThat(refusal(change(answer.id(), switched(true), 1))).isEqualTo("stale-version");
        assertThat(refusal(change(UUID.randomUUID(), switched(true), 1))).isEqualTo("unknown-answer");
    }

    @Test
    void English_is_taken_away_by_empty_texts_and_never_stands_half() {
        ShortAnswer answer = added("หนึ่ง", "One");

        assertThat(refusal(change(answer.id(), words("หนึ่ง", "คำตอบ", "", null), null)))
                .isEqualTo("answer-incomplete");
        assertThat(done(change(answer.id(), words(null, null, "", " "), null)).questionEn())
                .isNull();
        assertThat(offered("en")).containsExactly("หนึ่ง");
    }

    @Test
    void what_could_not_be_shown_is_refused() {
        assertThat(refusal(add(words("หนึ่ง", " ", null, null)))).isEqualTo("answer-incomplete");
        assertThat(refusal(add(words(null, "คำตอบ", null, null)))).isEqualTo("answer-incomplete");
        assertThat(refusal(add(words("ก".repeat(201), "คำตอบ", null, null)))).isEqualTo("answer-too-long");
        assertThat(refusal(add(words("หนึ่ง", "ก".repeat(1_001), null, null)))).isEqualTo("answer-too-long");
        assertThat(refusal(
                        add(new AnswerEntry("หนึ่ง", "คำตอบ", null, null, List.of("ก".repeat(51)), null, null, CARE))))
                .isEqualTo("unusable-keywords");
        assertThat(done(add(new AnswerEntry(
                        "หนึ่ง\u0000", "คำตอบ", null, null, List.of(" ก ", "ก", ""), null, null, CARE))))
                .satisfies(kept -> {
                    assertThat(kept.questionTh()).isEqualTo("หนึ่ง");
                    assertThat(kept.keywords()).containsExactly("ก");
                });
    }

    @Test
    void there_are_at_most_so_many_as_a_guests_page_should_load() {
        for (int count = 0; count < 100; count++) {
            added("คำถาม " + count, null);
        }

        assertThat(refusal(add(words("อีกข้อ", "คำตอบ", null, null)))).isEqualTo("too-many-answers");
    }

    @Test
    void who_wrote_changed_and_removed_it_is_in_the_audit() {
        ShortAnswer answer = added("หนึ่ง", null);
        assertThat(answer.updatedBy()).isEqualTo(hub.agent().user());
        done(change(answer.id(), switched(false), null));
        done(hub.in(() -> desk.remove(hub.agent(), answer.id())));

        List<String> deeds = hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT action FROM consent.audit_event WHERE about = :about ORDER BY id")
                        .bind("about", "answer:" + answer.id())
                        .mapTo(String.class)
                        .list()));
        assertThat(deeds).containsExactly("answer-added", "answer-changed", "answer-removed");
    }

    @Test
    void CH_6_all_that_are_on_are_at_most_as_much_as_a_guests_page_should_load() {
        AnswerEntry long3k = words("คำถาม", "ก".repeat(1_000), null, null);
        for (int count = 0; count < 21; count++) {
            done(add(long3k));
        }
        UUID last = hub.in(desk::list).get(20).id();

        assertThat(refusal(add(long3k))).isEqualTo("answers-too-large");
        done(change(last, switched(false), null));
        done(add(long3k));
        assertThat(refusal(change(last, switched(true), null))).isEqualTo("answers-too-large");
        done(change(last, placed(1), null));
        assertThat(offered("th")).hasSize(21);
    }

    @Test
    void CH_6_two_who_add_at_once_stand_one_after_the_other() throws Exception {
        Hub elsewhere = new Hub();
        AnswerDesk colleague = KnowledgeTables.desk(
                elsewhere.desk.jdbi, elsewhere.consent.purposes(), elsewhere.consent.trail(), hub.desk.clock);
        AtomicReference<CompletableFuture<?>> second = new AtomicReference<>();

        hub.in(() -> {
            done(desk.add(hub.agent(), words("หนึ่ง", "คำตอบ", null, null)));
            second.set(CompletableFuture.supplyAsync(
                    () -> elsewhere.in(() -> colleague.add(elsewhere.agent(), words("สอง", "คำตอบ", null, null)))));
            await().pollInSameThread().until(() -> second.get().isDone() || somebodyWaitsForALock());
            return null;
        });
        second.get().get(10, TimeUnit.SECONDS);

        assertThat(hub.in(desk::list)).extracting(ShortAnswer::place).containsExactly(1, 2);
        assertThat(offered("th")).containsExactly("หนึ่ง", "สอง");
    }

    @Test
    @Tag("P21.1")
    void no_text_is_kept_without_the_purpose_on_which_it_is_said() {
        assertThat(refusal(add(on(null)))).isEqualTo("purpose-required");
        assertThat(refusal(add(on(" ")))).isEqualTo("purpose-required");
        assertThat(refusal(add(on("never-heard-of")))).isEqualTo("purpose-not-in-force");
        assertThat(done(add(on("service-improvement"))).purpose()).isEqualTo("service-improvement");
        assertThat(hub.in(desk::purposes))
                .extracting(AnswerPurpose::key)
                .startsWith(CARE)
                .doesNotContain("marketing-line");
    }

    @Test
    @Tag("P19.1")
    void an_offer_is_no_answer_since_who_reads_it_agreed_to_nothing() {
        assertThat(refusal(add(on("marketing-line")))).isEqualTo("purpose-needs-consent");
        ShortAnswer kept = added("หนึ่ง", null);
        assertThat(refusal(change(kept.id(), on("marketing-line"), null))).isEqualTo("purpose-needs-consent");
        assertThat(done(change(kept.id(), switched(true), null)).purpose()).isEqualTo(CARE);
    }

    private static AnswerEntry on(String purpose) {
        return new AnswerEntry("หนึ่ง", "คำตอบ", null, null, null, null, null, purpose);
    }

    private boolean somebodyWaitsForALock() {
        return hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")
                .mapTo(Boolean.class)
                .one());
    }

    private ShortAnswer added(String questionTh, String questionEn) {
        return done(add(words(questionTh, "คำตอบ", questionEn, questionEn == null ? null : "The answer")));
    }

    private Outcome<ShortAnswer> add(AnswerEntry entry) {
        return hub.in(() -> desk.add(hub.agent(), entry));
    }

    private Outcome<ShortAnswer> change(UUID id, AnswerEntry entry, Integer version) {
        return hub.in(() -> desk.change(hub.agent(), id, entry, version));
    }

    private List<String> offered(String language) {
        return hub.in(() -> desk.offered(language)).stream()
                .map(OfferedAnswer::question)
                .toList();
    }

    private static AnswerEntry words(String questionTh, String answerTh, String questionEn, String answerEn) {
        return new AnswerEntry(questionTh, answerTh, questionEn, answerEn, null, null, null, CARE);
    }

    private static AnswerEntry switched(boolean active) {
        return new AnswerEntry(null, null, null, null, null, null, active, null);
    }

    private static AnswerEntry placed(int place) {
        return new AnswerEntry(null, null, null, null, null, place, null, null);
    }
}

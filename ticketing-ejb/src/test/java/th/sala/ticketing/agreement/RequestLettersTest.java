package th.sala.ticketing.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.capacity.CapacityDesk.NewRepresentative;
import th.sala.consent.capacity.CapacityOutcome;
import th.sala.consent.rights.RequestDesk;
import th.sala.consent.rights.RequestDesk.Proof;
import th.sala.consent.rights.RequestDesk.Receipt;
import th.sala.consent.rights.RequestDesk.Verdict;
import th.sala.consent.rights.RequestOutcome;
import th.sala.consent.rights.RequestRefusal;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

/** Whoever uses a right of theirs hears that it came, what was decided and that it was done, whatever else is stopped. */
class RequestLettersTest {
    private final Hub hub = new Hub();
    private final RequestDesk desk = hub.consent.requests();
    private final TicketHead ticket = hub.delivered(Mails.aMail().saying("ขอสอบถามเรื่องพัสดุค่ะ"));

    RequestLettersTest() {
        hub.claimed();
        hub.pass(Duration.ofMinutes(1));
    }

    @Test
    @Tag("P30.1")
    @Tag("P34.1")
    void a_restricted_person_hears_of_their_request_from_receipt_to_deed_and_of_nothing_else() {
        hub.in(() -> hub.consent.blocks().restrict(ticket.customer(), "dpo1", null));

        UUID request = received("rectification");
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("ได้รับคำขอใช้สิทธิของท่านแล้ว");
            assertThat(letter.text())
                    .contains("ขอให้แก้ไขข้อมูล", "1 ธ.ค. 2569", "จะแจ้งผลไม่เกินวันที่", request.toString())
                    .doesNotContain("พัสดุ");
            assertThat(letter.automatic()).isTrue();
        });
        granted(request);
        assertThat(texts()).singleElement().asString().contains("เราอนุมัติคำขอของท่านแล้ว", "จะแจ้งเมื่อเสร็จ");
        hub.in(() -> hub.consent.deeds().carriedOut(request, "system", "dpo1"));
        assertThat(texts()).singleElement().asString().contains("ดำเนินการตามคำขอของท่านเสร็จแล้ว");

        assertThat(refusal(hub.answered(ticket, "เรียนคุณลูกค้า"))).isEqualTo("purpose-refused");
        assertThat(purposes()).containsOnly("data-subject-rights");
    }

    @Test
    @Tag("P30.2")
    @Tag("P32.1")
    void a_refusal_tells_the_ground_of_the_law_and_where_to_complain_and_no_word_of_the_officer() {
        UUID request = received("objection");
        letters();
        UUID decision = decided(request, new Verdict("refused", "G32-CLAIMS", "คดีหมายเลขดำ 12/2569"));
        assertThat(letters()).as("nobody agreed to it yet").isEmpty();
        hub.in(() -> desk.approve(request, decision, true, "dpo2"));

        assertThat(texts())
                .singleElement()
                .asString()
                .contains("สิทธิเรียกร้องตามกฎหมาย", "ร้องเรียนต่อสำนักงานคณะกรรมการคุ้มครองข้อมูลส่วนบุคคล")
                .doesNotContain("คดีหมายเลขดำ");
    }

    @Test
    @Tag("P33.1")
    void the_grant_of_an_erasure_is_the_last_letter_since_nobody_is_left_to_write_to() {
        UUID request = received("erasure");
        letters();
        granted(request);
        assertThat(texts()).singleElement().asString().contains("ข้อความสุดท้าย", request.toString());

        hub.in(() -> {
            hub.consent.deeds().carriedOut(request, "system", "dpo1");
            hub.consent.subjects().markErased(ticket.customer());
            return null;
        });

        assertThat(letters()).isEmpty();
        assertThat(waiting(request)).isZero();
    }

    @Test
    void what_the_person_saw_happen_is_not_told_again_and_nothing_is_told_twice() {
        UUID request = received("access");
        letters();
        granted(request);
        letters();

        hub.in(() -> hub.consent.deeds().carriedOut(request, "signed-link", "subject"));

        assertThat(letters()).isEmpty();
        hub.pass(Duration.ofDays(2));
        assertThat(letters()).isEmpty();
    }

    @Test
    void a_request_that_was_decided_before_its_receipt_could_be_told_is_told_by_the_decision_alone() {
        UUID request = received("restriction");
        granted(request);

        assertThat(texts()).singleElement().asString().contains("เราอนุมัติคำขอของท่านแล้ว");
    }

    @Test
    @Tag("P20.4")
    void who_asks_for_a_child_hears_of_it_and_not_the_child() {
        String mail = "mother." + UUID.randomUUID() + "@example.com";
        TicketHead parents = hub.delivered(Mails.aMail().from(mail).saying("ขอสำเนาข้อมูลของลูกค่ะ"));
        String guardian = guardian(null, parents.customer());
        hub.claimed();

        UUID request = receivedBy(guardian);
        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.text()).contains(request.toString());
            assertThat(letter.to()).extracting(ChannelAddress::value).containsExactly(mail);
        });
        hub.in(() -> desk.verify(request, new Proof("representative", true, null), "dpo1"));
        decided(request, new Verdict("granted", null, null));
        assertThat(letters())
                .singleElement()
                .satisfies(letter -> assertThat(letter.to())
                        .extracting(ChannelAddress::value)
                        .containsExactly(mail));
    }

    @Test
    @Tag("P20.4")
    void whom_the_hub_knows_in_words_only_it_writes_to_nobody_for() {
        receivedBy("แม่ มีอำนาจปกครอง");
        receivedBy(guardian("สมหญิง ใจดี", null));

        assertThat(letters()).isEmpty();
    }

    @Test
    @Tag("P20.4")
    void nobody_asks_by_a_representation_of_somebody_else() {
        assertThat(hub.in(() -> desk.receive(by(UUID.randomUUID().toString()), "dpo1")))
                .isEqualTo(new RequestOutcome.Refused(RequestRefusal.UNKNOWN_REPRESENTATION));
    }

    private String guardian(String name, SubjectId customer) {
        CapacityOutcome said = hub.in(() -> hub.consent
                .capacities()
                .appoint(
                        ticket.customer(),
                        new NewRepresentative("parental", name, customer, "birth-certificate", null, null, null),
                        "dpo1"));
        return ((CapacityOutcome.Done) said)
                .capacity()
                .representatives()
                .get(0)
                .id()
                .toString();
    }

    private UUID receivedBy(String representative) {
        return done(hub.in(() -> desk.receive(by(representative), "dpo1")));
    }

    private Receipt by(String representative) {
        return new Receipt(ticket.customer(), "access", "email", null, null, null, representative, null);
    }

    private UUID received(String type) {
        return done(hub.in(() -> desk.receive(new Receipt(ticket.customer(), type, "email", null), "dpo1")));
    }

    private void granted(UUID request) {
        hub.in(() -> desk.verify(request, new Proof("identity-document", true, null), "dpo1"));
        decided(request, new Verdict("granted", null, null));
    }

    private UUID decided(UUID request, Verdict verdict) {
        done(hub.in(() -> desk.decide(request, verdict, "dpo1")));
        return desk.get(request).orElseThrow().decision().id();
    }

    private static UUID done(RequestOutcome outcome) {
        return ((RequestOutcome.Done) outcome).request().id();
    }

    private List<OutboundMessage> letters() {
        hub.letters.send();
        return hub.claimed();
    }

    private List<String> texts() {
        return letters().stream().map(OutboundMessage::text).toList();
    }

    private List<String> purposes() {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT DISTINCT purpose FROM ticketing.outbox WHERE ticket = :ticket AND created_at >
                          (SELECT min(created_at) FROM ticketing.outbox WHERE ticket = :ticket)
                        """)
                .bind("ticket", ticket.id())
                .mapTo(String.class)
                .list()));
    }

    private int waiting(UUID request) {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT count(*) FROM ticketing.consent_letter WHERE event = :request AND outcome IS NULL")
                .bind("request", request)
                .mapTo(Integer.class)
                .one()));
    }
}

package th.sala.ticketing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The intake on the tables of the database. */
class AcceptingMessagesTest implements MessageIntakeContract {
    private final IntakeBench bench = new IntakeBench();

    @Test
    void nothing_of_a_message_can_be_read_in_the_database() {
        Mails mail = Mails.aMail().about("ความลับมาก").saying("รหัสลับ").withFile("a.txt", "ความลับในไฟล์");
        committed(() -> bench.intakes.intake.accept(mail.inbound(), mail.raw()));

        List<byte[]> stored = bench.stored(id(mail));
        assertThat(stored).hasSizeGreaterThanOrEqualTo(3);
        assertThat(stored).noneMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains("ลับ"));
    }

    @Test
    void an_accepted_message_is_told_of_once() {
        Mails mail = Mails.aMail();
        committed(() -> bench.intakes.intake.accept(mail.inbound(), mail.raw()));
        committed(() -> bench.intakes.intake.accept(mail.inbound(), mail.raw()));

        assertThat(bench.intakes.accepted.all()).containsExactly(new MessageAccepted("email"));
    }

    @Test
    @Tag("P30.1")
    void a_mailbox_is_believed_when_it_received_a_mail_unless_it_says_after_the_fetch() {
        Instant earlier = Instant.parse("2026-01-31T02:00:00Z");

        assertThat(came(earlier)).contains(earlier);
        assertThat(came(Instant.parse("2999-01-01T00:00:00Z"))).isEmpty();
        assertThat(came(null)).isEmpty();
    }

    private Optional<Instant> came(Instant cameAt) {
        Mails mail = Mails.aMail();
        committed(() -> bench.intakes.intake.accept(mail.inbound(), mail.raw(), cameAt));
        return bench.came(id(mail));
    }

    @Override
    public Intakes intakes() {
        return bench.intakes;
    }

    @Override
    public <T> T committed(Supplier<T> deed) {
        return bench.committed(deed);
    }

    @Override
    public void rolledBack(Supplier<?> deed) {
        bench.rolledBack(deed);
    }

    @Override
    public int rows(Mails mail) {
        return bench.rows(mail.inbound().externalId());
    }

    @Override
    public UUID id(Mails mail) {
        return bench.id(mail.inbound().externalId());
    }
}

package th.sala.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.OriginalReader.Illegible;
import th.sala.ticketing.intake.OriginalReader.Legible;
import th.sala.ticketing.intake.OriginalReader.Original;
import th.sala.ticketing.intake.OriginalReader.Reading;

class RereadingMailTest {
    private static final String SUPPORT = "support@sala.test";

    private final Jdbi jdbi = TestDatabase.fresh();
    private final MailServerForTests server = new MailServerForTests().with(SUPPORT);
    private final MailWiring wiring = new MailWiring(jdbi, server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_mail_is_read_again_from_its_bytes() {
        byte[] mail = mail("again", "x");
        assertThat(wiring.rereading().read(original("any", mail))).isInstanceOfSatisfying(Legible.class, reading -> {
            assertThat(reading.message().subject()).isEqualTo("again");
            assertThat(reading.message().account()).isEqualTo(SUPPORT);
            assertThat(reading.raw()).isEqualTo(mail);
        });
        assertThat(wiring.rereading().read(original("any", new byte[0]))).isInstanceOf(Illegible.class);
    }

    @Test
    void a_mail_that_was_left_behind_is_fetched_again_once_the_limit_allows() throws Exception {
        byte[] large = mail("large", "x".repeat(9 << 20));
        Original left = leftBehind(large);
        assertThat(wiring.rereading().read(left)).isInstanceOf(Illegible.class);
        assertThat(new MailWiring(jdbi, server, server.imapPort(), 16)
                        .rereading()
                        .read(left))
                .isInstanceOfSatisfying(
                        Legible.class, reading -> assertThat(reading.raw()).isEqualTo(large));
    }

    @Test
    void a_mail_that_was_deleted_or_renumbered_stays_where_it_is_with_the_reason() throws Exception {
        Original left = leftBehind(mail("large", "x".repeat(9 << 20)));
        MailPlace place = MailPlace.named(left.externalId()).orElseThrow();
        MailPlace renumbered = new MailPlace(place.mailbox(), place.uidValidity() + 1, place.uid());
        assertThat(reason(wiring.rereading().read(original(renumbered.externalId(), left.raw()))))
                .contains("renumbered");
        server.delete(SUPPORT, 0);
        assertThat(reason(wiring.rereading().read(left))).contains("no longer");
        server.stopImap();
        assertThat(reason(wiring.rereading().read(left))).contains("cannot be reached");
    }

    private Original leftBehind(byte[] large) throws Exception {
        server.append(SUPPORT, large);
        MailboxWatch watch = wiring.watch();
        wiring.clock.advance(Duration.ofSeconds(2));
        watch.poll(MailWiring.SUPPORT);
        watch.stop();
        String id = wiring.intake.quarantined.keySet().iterator().next();
        return original(id, wiring.intake.raws.get(id));
    }

    private static Original original(String externalId, byte[] raw) {
        return new Original("email", SUPPORT, externalId, raw, Instant.EPOCH);
    }

    private static String reason(Reading reading) {
        return ((Illegible) reading).reason();
    }

    private static byte[] mail(String subject, String text) {
        return ("From: Somchai <somchai@example.com>\r\nTo: " + SUPPORT + "\r\nSubject: " + subject
                        + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n")
                .getBytes(UTF_8);
    }
}

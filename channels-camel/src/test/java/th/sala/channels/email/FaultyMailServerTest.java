package th.sala.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P1 and P7: whatever a mail server does, no mail is passed over, and none holds up its neighbours for long. */
class FaultyMailServerTest {
    private static final String SUPPORT = "support@sala.test";

    private final Jdbi jdbi = TestDatabase.fresh();
    private final MailServerForTests server = new MailServerForTests().with(SUPPORT);
    private FaultyImap imap;
    private MailWiring wiring;
    private MailboxWatch watch;

    @BeforeEach
    void attend() throws IOException {
        imap = new FaultyImap(server.imapPort());
        wiring = new MailWiring(jdbi, server, imap.port());
        watch = wiring.watch();
    }

    @AfterEach
    void stop() throws IOException {
        watch.stop();
        imap.close();
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO busy", "BAD what?", "OK nothing for you"})
    void a_fetch_that_gives_nothing_moves_nothing_and_is_repeated_later(String refusal) throws Exception {
        server.append(SUPPORT, mail("first", "1"), mail("second", "2"));
        imap.answer = command -> command.contains("BODY") ? refusal : null;
        look();
        assertThat(lastUid()).isZero();
        assertThat(wiring.intake.raws).isEmpty();
        assertThat(wiring.mailboxes.states())
                .singleElement()
                .satisfies(state -> assertThat(state.failingSince()).isPresent());
        imap.answer = command -> null;
        look();
        assertThat(wiring.intake.subjects()).containsExactly("first", "second");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO busy", "BAD what?", "OK nothing for you"})
    void a_server_that_does_not_say_when_a_mail_came_holds_none_up(String refusal) throws Exception {
        server.append(SUPPORT, mail("first", "1"));
        imap.answer = command -> command.contains("INTERNALDATE") ? refusal : null;
        look();
        assertThat(wiring.intake.subjects()).containsExactly("first");
        assertThat(wiring.intake.came.values()).containsOnlyNulls();
    }

    @Test
    void a_refused_listing_moves_nothing() throws Exception {
        server.append(SUPPORT, mail("first", "1"));
        imap.answer = command -> command.contains("RFC822.SIZE") ? "NO busy" : null;
        look();
        imap.answer = command -> null;
        look();
        assertThat(wiring.intake.subjects()).containsExactly("first");
    }

    @Test
    void a_mail_that_was_deleted_meanwhile_is_passed_over() throws Exception {
        server.append(SUPPORT, mail("first", "1"), mail("second", "2"), mail("third", "3"));
        AtomicInteger fetches = new AtomicInteger();
        imap.answer = command -> {
            if (command.contains("BODY") && fetches.getAndIncrement() == 0) {
                delete(1);
            }
            return null;
        };
        look();
        assertThat(wiring.intake.subjects()).containsExactly("first", "third");
        assertThat(wiring.intake.quarantined).isEmpty();
        assertThat(lastUid()).isEqualTo(3);
    }

    @Test
    void a_mail_that_always_breaks_the_connection_is_set_aside_and_its_neighbours_arrive() throws Exception {
        server.append(SUPPORT, mail("before", "1"), mail("breaks", "2"), mail("after", "3"));
        imap.answer = command -> command.matches("UID FETCH (2|1,2,3|2,3) .*BODY.*") ? FaultyImap.CUT : null;
        for (int i = 0; i < Setbacks.MOST; i++) {
            look();
            assertThat(wiring.intake.quarantined).isEmpty();
        }
        assertThat(wiring.intake.subjects()).containsExactly("before");
        look();
        look();
        assertThat(wiring.intake.subjects()).containsExactly("before", "after");
        assertThat(wiring.intake.quarantined).hasSize(1).allSatisfy((id, mail) -> {
            assertThat(MailPlace.named(id))
                    .hasValueSatisfying(place -> assertThat(place.uid()).isEqualTo(2));
            assertThat(mail.reason()).contains("stays in the mailbox");
        });
        assertThat(lastUid()).isEqualTo(3);
    }

    @Test
    void a_mail_above_the_limit_leaves_its_header_in_quarantine_and_is_never_fetched() throws Exception {
        byte[] large = mail("large", "x".repeat(9 << 20));
        server.append(SUPPORT, mail("before", "1"), large, mail("after", "3"));
        look();
        assertThat(wiring.intake.subjects()).containsExactly("before", "after");
        assertThat(wiring.intake.quarantined).hasSize(1).allSatisfy((id, mail) -> {
            assertThat(mail.reason()).contains("too large");
            assertThat(mail.known().from().value()).isEqualTo("somchai@example.com");
            assertThat(mail.known().subject()).isEqualTo("large");
            assertThat(wiring.intake.raws.get(id))
                    .asString(UTF_8)
                    .contains("Subject: large")
                    .hasSizeLessThan(1000);
        });
        assertThat(imap.commands).noneMatch(command -> command.matches("UID FETCH .*2.*BODY.PEEK\\[\\].*"));
        assertThat(lastUid()).isEqualTo(3);
    }

    @Test
    void a_long_mail_comes_in_pieces_and_unchanged() throws Exception {
        byte[] exact = mail("exact", "");
        byte[][] mails = {mail("long", "พัสดุ\r\n".repeat(300_000)), mail("exact", "x".repeat((8 << 20) - exact.length))
        };
        server.append(SUPPORT, mails);
        look();
        assertThat(wiring.intake.quarantined).isEmpty();
        assertThat(wiring.intake.raws.values()).containsExactly(mails);
        assertThat(imap.commands.stream().filter(command -> command.contains("BODY.PEEK[]<4194304.4194304>")))
                .hasSize(2);
    }

    @Test
    void the_lease_is_renewed_between_the_pieces_of_a_long_mail() throws Exception {
        server.append(SUPPORT, mail("long", "x".repeat(7 << 20)));
        imap.answer = command -> {
            if (command.contains("BODY.PEEK[]<0.")) {
                jdbi.useHandle(db -> db.execute("UPDATE channels.mailbox SET lease_until = now()"));
            } else if (command.contains("BODY.PEEK[]<")) {
                assertThat(left()).isGreaterThan(10);
            }
            return null;
        };
        look();
        assertThat(wiring.intake.subjects()).containsExactly("long");
    }

    @Test
    void a_node_that_loses_its_lease_within_a_long_mail_stops_and_moves_nothing() throws Exception {
        server.append(SUPPORT, mail("long", "x".repeat(7 << 20)), mail("next", "1"));
        imap.answer = command -> {
            if (command.contains("BODY.PEEK[]<0.")) {
                jdbi.useHandle(db -> db.execute("UPDATE channels.mailbox SET lease_owner = 'another node'"));
            }
            return null;
        };
        look();
        assertThat(imap.commands).noneMatch(command -> command.contains("BODY.PEEK[]<4194304"));
        assertThat(wiring.intake.raws).isEmpty();
        assertThat(lastUid()).isZero();
    }

    private void look() {
        wiring.clock.advance(Duration.ofSeconds(61));
        watch.poll(MailWiring.SUPPORT);
    }

    private long lastUid() {
        return wiring.mailboxes.watermark(MailWiring.SUPPORT).lastUid();
    }

    private int left() {
        return jdbi.withHandle(
                db -> db.createQuery("SELECT extract(epoch FROM lease_until - clock_timestamp()) FROM channels.mailbox")
                        .mapTo(Integer.class)
                        .one());
    }

    private void delete(int position) {
        try {
            server.delete(SUPPORT, position);
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static byte[] mail(String subject, String text) {
        return ("From: Somchai <somchai@example.com>\r\nTo: " + SUPPORT + "\r\nSubject: " + subject
                        + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n")
                .getBytes(UTF_8);
    }
}

package th.sala.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MailboxWatchTest {
    private static final String SUPPORT = "support@sala.test";

    private final Jdbi jdbi = TestDatabase.fresh();
    private final MailServerForTests server = new MailServerForTests().with(SUPPORT);
    private final MailWiring wiring = new MailWiring(jdbi, server);
    private MailboxWatch watch;

    @BeforeEach
    void attend() {
        watch = wiring.watch();
    }

    @AfterEach
    void stop() {
        watch.stop();
        server.close();
    }

    @Test
    void a_mail_arrives_with_its_bytes_unchanged() throws Exception {
        byte[] mail = mail("พัสดุยังไม่ถึง", "สวัสดีค่ะ\r\n.\r\n..dots stay");
        server.append(SUPPORT, mail);
        poll();
        assertThat(wiring.intake.subjects()).containsExactly("พัสดุยังไม่ถึง");
        assertThat(wiring.intake.raws.values()).singleElement().isEqualTo(mail);
        assertThat(server.inboxOf(SUPPORT).get(0).isSet(jakarta.mail.Flags.Flag.SEEN))
                .isFalse();
    }

    @Test
    @Tag("P30.1")
    void a_mail_is_taken_in_with_the_moment_in_which_the_mailbox_received_it() throws Exception {
        Instant weekend = Instant.parse("2026-11-21T09:30:00Z");
        server.appendOf(SUPPORT, weekend, mail("while the hub was down", "1"));
        server.append(SUPPORT, mail("now", "2"));
        poll();
        assertThat(wiring.intake.subjects()).containsExactly("while the hub was down", "now");
        assertThat(wiring.intake.came.values()).first().isEqualTo(weekend);
        assertThat(wiring.intake.came.values()).last().isNotNull().isNotEqualTo(weekend);
    }

    @Test
    void a_backlog_of_many_batches_arrives_in_one_look_and_in_order() throws Exception {
        byte[][] mails = IntStream.range(0, 250)
                .mapToObj(i -> mail("n" + i, "text " + i))
                .toArray(byte[][]::new);
        server.append(SUPPORT, mails);
        poll();
        assertThat(wiring.intake.subjects()).hasSize(250).startsWith("n0", "n1").endsWith("n249");
        assertThat(wiring.mailboxes.watermark(MailWiring.SUPPORT).lastUid()).isEqualTo(250);
    }

    @Test
    void mail_that_comes_later_is_found_by_the_next_look_and_nothing_twice() throws Exception {
        server.append(SUPPORT, mail("first", "1"));
        poll();
        poll();
        server.append(SUPPORT, mail("second", "2"));
        poll();
        assertThat(wiring.intake.subjects()).containsExactly("first", "second");
        assertThat(wiring.intake.duplicates).isEmpty();
    }

    @Test
    void a_restarted_hub_goes_on_behind_the_watermark() throws Exception {
        server.append(SUPPORT, mail("first", "1"));
        poll();
        watch.stop();
        server.append(SUPPORT, mail("second", "2"));
        watch = wiring.watch();
        poll();
        assertThat(wiring.intake.subjects()).containsExactly("first", "second");
        assertThat(wiring.intake.duplicates).isEmpty();
    }

    @Test
    void another_uidvalidity_means_reading_all_again_without_a_second_message() throws Exception {
        server.append(SUPPORT, mail("first", "1"), mail("second", "2"));
        poll();
        watch.stop();
        wiring.mailboxes.advance(MailWiring.SUPPORT, new Watermark(4711, 900));
        watch = wiring.watch();
        poll();
        assertThat(wiring.intake.subjects()).containsExactly("first", "second");
        assertThat(wiring.intake.duplicates).hasSize(2);
        assertThat(wiring.mailboxes.watermark(MailWiring.SUPPORT).lastUid()).isEqualTo(2);
    }

    @Test
    void a_poison_mail_goes_to_quarantine_and_its_neighbours_arrive() throws Exception {
        wiring.intake.poison = message -> message.subject().equals("poison");
        byte[] poison = mail("poison", "x");
        server.append(SUPPORT, mail("before", "1"), poison, mail("after", "2"));
        poll();
        assertThat(wiring.intake.subjects()).containsExactly("before", "after");
        assertThat(wiring.intake.quarantined).hasSize(1);
        assertThat(wiring.intake.raws.get(
                        wiring.intake.quarantined.keySet().iterator().next()))
                .isEqualTo(poison);
        assertThat(wiring.mailboxes.watermark(MailWiring.SUPPORT).lastUid()).isEqualTo(3);
    }

    @Test
    void a_database_that_is_away_puts_no_mail_into_quarantine_however_long_it_lasts() throws Exception {
        server.append(SUPPORT, mail("first", "1"), mail("second", "2"));
        wiring.intake.poison = message -> true;
        wiring.intake.fault =
                () -> new IllegalStateException(new SQLException("The database is shutting down.", "57P01"));
        for (int i = 0; i < 6; i++) {
            wiring.clock.advance(Duration.ofSeconds(61));
            assertThatThrownBy(() -> watch.poll(MailWiring.SUPPORT)).isInstanceOf(IllegalStateException.class);
        }
        assertThat(wiring.intake.raws).isEmpty();
        wiring.intake.poison = message -> false;
        pollLater();
        assertThat(wiring.intake.subjects()).containsExactly("first", "second");
    }

    @Test
    void a_fault_that_meets_every_mail_is_no_mails_fault_at_the_first_look() throws Exception {
        server.append(SUPPORT, mail("first", "1"), mail("second", "2"));
        wiring.intake.poison = message -> true;
        pollLater();
        assertThat(wiring.intake.raws).isEmpty();
        assertThat(wiring.mailboxes.watermark(MailWiring.SUPPORT).lastUid()).isZero();
        wiring.intake.poison = message -> false;
        pollLater();
        assertThat(wiring.intake.subjects()).containsExactly("first", "second");
    }

    @Test
    void a_poison_mail_without_neighbours_goes_to_quarantine_after_several_looks() throws Exception {
        wiring.intake.poison = message -> true;
        server.append(SUPPORT, mail("poison", "1"));
        for (int i = 0; i < Setbacks.MOST; i++) {
            pollLater();
            assertThat(wiring.intake.quarantined).isEmpty();
        }
        pollLater();
        assertThat(wiring.intake.quarantined).hasSize(1);
        assertThat(wiring.mailboxes.watermark(MailWiring.SUPPORT).lastUid()).isEqualTo(1);
    }

    /** P7: the ticket that should tell of it cannot be opened, and its bytes are held all the same. */
    @Test
    void a_mail_too_large_of_which_nobody_can_be_told_stops_no_neighbour() throws Exception {
        wiring.intake.untellable = unreadable -> unreadable.known() != null;
        server.append(SUPPORT, mail("before", "1"), mail("large", "x".repeat(9 << 20)), mail("after", "2"));
        for (int look = 0; look < Setbacks.MOST + 2; look++) {
            pollLater();
        }
        assertThat(wiring.intake.subjects()).containsExactly("before", "after");
        assertThat(wiring.intake.quarantined.values())
                .singleElement()
                .satisfies(held -> assertThat(held.known()).isNull());
        assertThat(wiring.mailboxes.watermark(MailWiring.SUPPORT).lastUid()).isEqualTo(3);
    }

    @Test
    void two_poison_mails_among_others_are_both_kept() throws Exception {
        wiring.intake.poison = message -> message.subject().startsWith("poison");
        server.append(SUPPORT, mail("poison 1", "1"), mail("good", "2"), mail("poison 2", "3"));
        poll();
        assertThat(wiring.intake.subjects()).containsExactly("good");
        assertThat(wiring.intake.quarantined).hasSize(2);
        assertThat(wiring.mailboxes.watermark(MailWiring.SUPPORT).lastUid()).isEqualTo(3);
    }

    @Test
    void a_second_node_leaves_the_mailbox_alone_until_the_first_gives_it_back() throws Exception {
        server.append(SUPPORT, mail("first", "1"));
        poll();
        server.append(SUPPORT, mail("second", "2"));
        MailboxWatch other = wiring.watch();
        other.poll(MailWiring.SUPPORT);
        assertThat(wiring.intake.subjects()).containsExactly("first");
        watch.stop();
        other.poll(MailWiring.SUPPORT);
        assertThat(wiring.intake.subjects()).containsExactly("first", "second");
        other.stop();
    }

    @Test
    void a_mail_server_that_is_down_is_named_by_health_and_asked_again_later() throws Exception {
        poll();
        server.stopImap();
        poll();
        assertThat(wiring.mailboxes.states()).singleElement().satisfies(state -> {
            assertThat(state.failingSince()).isPresent();
            assertThat(state.error()).contains("unreachable");
        });
        assertThat(wiring.intake.messages).isEmpty();
    }

    @Test
    void after_a_crash_another_node_takes_over_when_the_lease_has_run_out() throws Exception {
        server.append(SUPPORT, mail("first", "1"));
        poll();
        jdbi.useHandle(db -> db.execute("UPDATE channels.mailbox SET lease_until = now() - interval '1 second'"));
        server.append(SUPPORT, mail("second", "2"));
        MailboxWatch other = wiring.watch();
        other.poll(MailWiring.SUPPORT);
        assertThat(wiring.intake.subjects()).containsExactly("first", "second");
        other.stop();
    }

    @Test
    void a_node_that_lost_its_lease_stores_nothing_more() throws Exception {
        poll();
        jdbi.useHandle(db -> db.execute("UPDATE channels.mailbox SET lease_owner = 'another node'"));
        server.append(SUPPORT, mail("late", "1"));
        watch.poll(MailWiring.SUPPORT);
        assertThat(wiring.intake.raws).isEmpty();
    }

    private void pollLater() {
        wiring.clock.advance(Duration.ofSeconds(61));
        watch.poll(MailWiring.SUPPORT);
    }

    private void poll() {
        wiring.clock.advance(Duration.ofSeconds(2));
        watch.poll(MailWiring.SUPPORT);
    }

    private static byte[] mail(String subject, String text) {
        return ("From: Somchai <somchai@example.com>\r\nTo: " + SUPPORT + "\r\nSubject: " + subject
                        + "\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text + "\r\n")
                .getBytes(UTF_8);
    }
}

package th.sala.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Flags;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.erasure.JoinedRemoteStores;
import th.sala.consent.erasure.RemoteStore.Answer;
import th.sala.consent.erasure.RemoteStore.Errand;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.HeldOriginals;
import th.sala.ticketing.intake.HeldOriginals.Original;

/** P8: what is erased is erased in the mailbox too. */
@Tag("P33.1")
@Tag("P37.3")
class MailboxStoreTest {
    private static final String SUPPORT = "support@sala.test";
    private static final SubjectId SOMEBODY = new SubjectId(UUID.randomUUID());

    private final Jdbi jdbi = TestDatabase.fresh();
    private final MailServerForTests server = new MailServerForTests().with(SUPPORT);
    private final MailWiring wiring = new MailWiring(jdbi, server);
    private final HeldOriginals originals = (identity, channel) -> held();
    private final MailboxStore store =
            new MailboxStore(originals, new MailPlaces(jdbi), wiring.mailboxes, new JoinedRemoteStores());
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
    void the_mails_of_a_person_are_deleted_where_they_lie_and_no_others() throws Exception {
        server.append(SUPPORT, mail("hers one"), mail("his"), mail("hers two"));
        poll();
        server.inboxOf(SUPPORT).get(1).setFlag(Flags.Flag.DELETED, true);

        Errand errand = only();
        assertThat(errand.store()).isEqualTo(SUPPORT);
        assertThat(errand.records()).isEqualTo(2);
        assertThat(store.run(errand.about())).isEqualTo(new Answer.Done(2));

        assertThat(server.inboxOf(SUPPORT))
                .singleElement()
                .satisfies(
                        left -> assertThat(left.getMimeMessage().getSubject()).isEqualTo("his"));
        assertThat(server.inboxOf(SUPPORT).get(0).isSet(Flags.Flag.DELETED)).isTrue();
        assertThat(store.errands(SOMEBODY))
                .singleElement()
                .satisfies(now -> assertThat(MailErrand.read(now.about()).mailbox())
                        .as("nothing is known of them any more")
                        .isEmpty());
    }

    @Test
    void what_was_deleted_before_is_done() throws Exception {
        server.append(SUPPORT, mail("hers one"));
        poll();
        server.delete(SUPPORT, 0);

        assertThat(store.run(only().about())).isEqualTo(new Answer.Done(1));
    }

    @Test
    void a_mailbox_that_does_not_answer_leaves_it_open() throws Exception {
        server.append(SUPPORT, mail("hers one"));
        poll();
        Errand errand = only();
        server.stopImap();

        assertThat(store.run(errand.about())).isEqualTo(new Answer.Open("unreachable"));
    }

    @Test
    void after_a_renumbering_it_waits_until_the_mailbox_was_read_again() throws Exception {
        server.append(SUPPORT, mail("hers one"));
        poll();
        Errand errand = only();
        jdbi.useHandle(db -> db.execute("UPDATE channels.mail_place SET uid_validity = 4711"));
        assertThat(store.run(errand.about())).isEqualTo(new Answer.Open("renumbered"));

        readAgain();
        assertThat(store.run(errand.about())).isEqualTo(new Answer.Done(1));
        assertThat(server.inboxOf(SUPPORT)).isEmpty();
    }

    @Test
    void a_mail_whose_place_nobody_noted_stays_open_until_its_mailbox_was_read_again() throws Exception {
        server.append(SUPPORT, mail("hers one"));
        poll();
        jdbi.useHandle(db -> db.execute("DELETE FROM channels.mail_place"));
        Errand errand = only();
        assertThat(store.run(errand.about())).isEqualTo(new Answer.Open("place-unknown"));

        readAgain();
        assertThat(store.run(errand.about())).isEqualTo(new Answer.Done(1));
        assertThat(server.inboxOf(SUPPORT)).isEmpty();
    }

    private void readAgain() {
        watch.stop();
        wiring.mailboxes.advance(MailWiring.SUPPORT, new Watermark(4711, 900));
        watch = wiring.watch();
        poll();
    }

    private Errand only() {
        List<Errand> errands = store.errands(SOMEBODY);
        assertThat(errands).hasSize(1);
        return errands.get(0);
    }

    private List<Original> held() {
        return wiring.intake.messages.values().stream()
                .filter(message -> message.subject().startsWith("hers"))
                .map(message -> new Original(SUPPORT, message.externalId()))
                .toList();
    }

    private void poll() {
        watch.poll(MailWiring.SUPPORT);
    }

    private static byte[] mail(String subject) {
        return ("From: <malee@example.com>\r\nTo: <support@sala.test>\r\nSubject: " + subject + "\r\nMessage-ID: <"
                        + UUID.randomUUID() + "@example.com>\r\n\r\nสวัสดี\r\n")
                .getBytes(UTF_8);
    }
}

package th.sala.channels.email;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.erasure.JoinedRemoteStores;
import th.sala.consent.erasure.RemoteStore.Answer;
import th.sala.consent.retention.Reach;
import th.sala.consent.testing.NotedErasures;
import th.sala.consent.testing.NotedErasures.Outside;

/** What the hub let go because its time was over lies in no mailbox any more. */
@Tag("P37.3")
class AgedMailsTest {
    private static final String SUPPORT = "support@sala.test";
    private static final Reach REACH = new Reach(
            UUID.randomUUID(),
            Instant.parse("2024-01-01T00:00:00Z"),
            "RET-TICKET",
            true,
            Instant.parse("2026-01-01T02:00:00Z"));

    private final Jdbi jdbi = TestDatabase.fresh();
    private final MailServerForTests server = new MailServerForTests().with(SUPPORT);
    private final MailWiring wiring = new MailWiring(jdbi, server);
    private final MailboxWatch watch = wiring.watch();
    private final MailboxStore store = new MailboxStore(
            (identity, channel) -> List.of(), new MailPlaces(jdbi), wiring.mailboxes, new JoinedRemoteStores());
    private final NotedErasures erasures = new NotedErasures();
    private final AgedMails mails = new AgedMails(jdbi, erasures);

    @AfterEach
    void stop() {
        watch.stop();
        server.close();
    }

    @Test
    void a_mail_that_was_let_go_leaves_its_mailbox_once_and_the_others_stay() throws Exception {
        server.append(SUPPORT, mail("let go"), mail("still held"), mail("let go lately"));
        watch.poll(MailWiring.SUPPORT);
        arrived("let go", "2020-01-01T00:00:00Z", true);
        arrived("still held", "2020-01-01T00:00:00Z", false);
        arrived("let go lately", "2025-01-01T00:00:00Z", true);

        assertThat(mails.standing(REACH).due()).isEqualTo(1);
        assertThat(mails.take(REACH, 10)).isEqualTo(1);
        assertThat(mails.take(REACH, 10)).isZero();

        assertThat(erasures.outside).extracting(Outside::store).containsExactly("mailbox");
        assertThat(store.run(erasures.outside.get(0).errand().about())).isEqualTo(new Answer.Done(1));
        assertThat(server.inboxOf(SUPPORT))
                .extracting(left -> left.getMimeMessage().getSubject())
                .containsExactly("still held", "let go lately");
    }

    private void arrived(String subject, String at, boolean letGo) {
        String id = wiring.intake.messages.values().stream()
                .filter(message -> message.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .externalId();
        th.sala.consent.testing.TestDatabase.shared()
                .owner()
                .useHandle(handle -> handle.execute("""
                        INSERT INTO ticketing.inbox (id, channel, account, external_id, state, received_at, sender)
                        VALUES (gen_random_uuid(), 'email', 'support@sala.test', ?, 'delivered', ?, ?)
                        """, id, Instant.parse(at), letGo ? null : new byte[] {1}));
    }

    private static byte[] mail(String subject) {
        return ("From: <malee@example.com>\r\nTo: <support@sala.test>\r\nSubject: " + subject + "\r\nMessage-ID: <"
                        + UUID.randomUUID() + "@example.com>\r\n\r\nสวัสดี\r\n")
                .getBytes(UTF_8);
    }
}

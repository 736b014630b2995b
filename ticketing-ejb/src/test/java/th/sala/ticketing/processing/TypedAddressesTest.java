package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.ThreadHints;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.ticket.TicketHead;

/** CU-1, CU-2: anybody can type anybody's address into a form; it leads into nobody's conversation. */
class TypedAddressesTest {
    private static final String ASKED = "ขอข้อมูลของฉัน";

    private final Hub hub = new Hub();
    private final String form = "form-" + UUID.randomUUID();
    private final String mail = "malee." + UUID.randomUUID() + "@example.com";

    TypedAddressesTest() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team) VALUES ('web-form', ?, ?)",
                form,
                hub.desk.team)));
    }

    @Test
    void what_is_typed_into_a_form_is_not_said_by_whose_address_it_is() {
        SubjectId owner = hub.delivered(Mails.aMail().from(mail)).customer();

        TicketHead first = filledIn();
        TicketHead second = filledIn();

        assertThat(first.customer()).isNotEqualTo(owner);
        assertThat(second.customer()).isEqualTo(first.customer());
        assertThat(holder()).contains(owner);
        assertThat(hub.in(() -> hub.spoken.held.of(owner)))
                .isNotEmpty()
                .noneMatch(message -> message.text().contains(ASKED));
        assertThat(hub.in(() -> hub.consent.merges().identities(owner))).containsExactly(owner);
    }

    @Test
    void an_address_that_is_nobodys_is_theirs_who_typed_it_as_long_as_nothing_else_came_from_it() {
        TicketHead first = filledIn();
        assertThat(filledIn().customer()).isEqualTo(first.customer());

        TicketHead letter = hub.delivered(Mails.aMail().from(mail));
        assertThat(letter.customer()).isEqualTo(first.customer());

        assertThat(filledIn().customer()).isNotEqualTo(first.customer());
    }

    @Test
    void an_address_that_a_guest_of_another_channel_typed_is_no_way_to_them() {
        TicketHead first = filledIn();
        ChannelAddress guest = guest();
        hub.in(() -> {
            hub.consent.subjects().add(first.customer(), guest.identifier().orElseThrow());
            return null;
        });
        InboundMessage spoken = heard(guest, List.of());
        hub.worker.drain();
        assertThat(hub.ticketOf(spoken).customer()).isEqualTo(first.customer());

        assertThat(filledIn().customer()).isNotEqualTo(first.customer());
    }

    @Test
    void whoever_registers_the_address_at_the_same_time_keeps_it() throws Exception {
        CountDownLatch registered = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Jdbi other = TestDatabase.shared().app();
        SubjectRegister subjects = ConsentPorts.on(other, hub.desk.clock).subjects();
        CompletableFuture<SubjectId> owner = CompletableFuture.supplyAsync(() -> other.inTransaction(handle -> {
            SubjectId subject = subjects.findOrRegister(address(), List.of());
            registered.countDown();
            await().until(() -> asked.getCount() == 0);
            return subject;
        }));
        registered.await();
        CompletableFuture<TicketHead> typing = CompletableFuture.supplyAsync(this::filledIn);
        await().until(this::somebodyWaits);
        asked.countDown();

        assertThat(typing.get(20, TimeUnit.SECONDS).customer()).isNotEqualTo(owner.get(20, TimeUnit.SECONDS));
    }

    @Test
    void who_is_also_told_of_by_a_vouching_channel_is_recognised_in_turn_though_the_batch_expects_many() {
        SubjectId owner = hub.delivered(Mails.aMail().from(mail)).customer();
        ChannelAddress guest = guest();
        InboundMessage told = heard(guest, List.of(ChannelAddress.email(mail, null)));
        InboundMessage plain = heard(guest, List.of());

        hub.worker.drain();

        assertThat(hub.ticketOf(told).customer()).isEqualTo(owner);
        assertThat(hub.ticketOf(plain).customer()).isEqualTo(owner);
    }

    @Test
    void an_address_that_was_typed_and_joined_with_a_customer_is_no_way_to_them() {
        TicketHead first = filledIn();
        TicketHead known = hub.delivered(Mails.aMail().from("known." + mail));
        hub.in(() -> hub.consent
                .merges()
                .merge(
                        known.customer(),
                        first.customer(),
                        List.of(new MergeEvidence("AGENT_ATTESTATION", null, "x")),
                        hub.desk.agent));

        TicketHead next = filledIn();

        assertThat(hub.in(() -> hub.consent.merges().identities(known.customer())))
                .doesNotContain(next.customer());
    }

    @Test
    void P4_whose_address_was_typed_is_asked_before_it_is_answered() {
        SubjectId owner = hub.delivered(Mails.aMail().from(mail)).customer();
        hub.claimed();
        filledIn();
        assertThat(leavingToOwner()).isEqualTo(1);

        hub.in(() -> hub.consent.blocks().restrict(owner, "dpo1", null));
        filledIn();
        assertThat(leavingToOwner()).isZero();
    }

    private long leavingToOwner() {
        return hub.claimed().stream()
                .filter(message ->
                        message.to().stream().anyMatch(to -> to.value().equals(mail)))
                .count();
    }

    private Optional<SubjectId> holder() {
        return hub.in(() -> hub.consent.subjects().find(address()));
    }

    private Identifier address() {
        return new Identifier(IdentifierKind.EMAIL, mail);
    }

    private static ChannelAddress guest() {
        return new ChannelAddress("app", "u-" + UUID.randomUUID(), null);
    }

    private boolean somebodyWaits() {
        return TestDatabase.shared()
                .superuser()
                .withHandle(handle -> handle.createQuery(
                                "SELECT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted)")
                        .mapTo(Boolean.class)
                        .one());
    }

    /** By an app of ours that vouches for its users. */
    private InboundMessage heard(ChannelAddress from, List<ChannelAddress> claims) {
        return accepted("app", from, claims, Trust.PASS, "สวัสดีค่ะ");
    }

    private InboundMessage accepted(
            String channel, ChannelAddress from, List<ChannelAddress> claims, Trust trust, String text) {
        InboundMessage message = new InboundMessage(
                channel,
                form,
                UUID.randomUUID().toString(),
                from,
                claims,
                List.of(),
                null,
                trust,
                null,
                text,
                null,
                "th",
                List.of(),
                ThreadHints.NONE,
                false,
                false,
                null,
                null,
                null);
        hub.in(() -> hub.intake.intake.accept(message, new byte[] {1}));
        return message;
    }

    private TicketHead filledIn() {
        InboundMessage filled = accepted("web-form", ChannelAddress.email(mail, "มาลี"), List.of(), Trust.NONE, ASKED);
        hub.worker.drain();
        return hub.ticketOf(filled);
    }
}

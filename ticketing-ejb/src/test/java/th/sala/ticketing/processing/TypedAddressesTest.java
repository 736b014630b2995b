package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
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
        return hub.in(() -> hub.consent.subjects().find(new Identifier(IdentifierKind.EMAIL, mail)));
    }

    private TicketHead filledIn() {
        InboundMessage filled = new InboundMessage(
                "web-form",
                form,
                UUID.randomUUID().toString(),
                ChannelAddress.email(mail, "มาลี"),
                List.of(),
                List.of(),
                null,
                Trust.NONE,
                null,
                ASKED,
                null,
                "th",
                List.of(),
                ThreadHints.NONE,
                false,
                false,
                null,
                null,
                null);
        hub.in(() -> hub.intake.intake.accept(filled, new byte[] {1}));
        hub.worker.drain();
        return hub.ticketOf(filled);
    }
}

package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.TicketOpening.Customer;
import th.sala.ticketing.processing.TicketOpening.OpenTicket;
import th.sala.ticketing.ticket.TicketHead;

class OpeningTicketsTest {
    private final Hub hub = new Hub();
    private final String address = "walk-in." + UUID.randomUUID() + "@example.com";

    @Test
    void a_ticket_opened_for_an_address_is_answered_at_that_address() {
        TicketHead ticket = opened(byEmail(address), "email");

        assertThat(ticket.team()).isEqualTo(hub.desk.team);
        assertThat(ticket.account()).isEqualTo(hub.mailbox);
        MessageView said = hub.messages(ticket).get(0);
        assertThat(said.text()).isEqualTo("โทรมาถามราคา");
        assertThat(said.author()).isEqualTo(hub.desk.agent);
        assertThat(hub.claimed()).isEmpty();

        Hub.done(hub.answered(ticket, "250 บาทค่ะ"));
        assertThat(hub.claimed())
                .singleElement()
                .satisfies(
                        sent -> assertThat(sent.to()).containsExactly(ChannelAddress.email(address, "มานะ ตัวอย่าง")));
    }

    @Test
    void a_known_customer_named_by_id_is_answered_at_the_address_we_hold() {
        UUID known = opened(byEmail(address), "email").customer().value();
        TicketHead second = opened(new Customer(known, null, null, null, null), "email");

        assertThat(second.customer().value()).isEqualTo(known);
        Hub.done(hub.answered(second, "ได้ค่ะ"));
        assertThat(hub.claimed().get(0).to()).containsExactly(ChannelAddress.email(address, null));
    }

    @Test
    void a_caller_without_an_address_can_be_kept_but_not_written_to() {
        TicketHead ticket =
                opened(new Customer(null, null, "081-555-0" + (100 + hub.hashCode() % 800), null, null), "phone");

        assertThat(Hub.refusal(hub.answered(ticket, "ได้ค่ะ"))).isEqualTo("channel-unavailable");
    }

    @Test
    void what_is_missing_is_said() {
        assertThat(refused(" ", byEmail(address), null, null)).isEqualTo("subject-required");
        assertThat(refused("x", null, null, null)).isEqualTo("customer-required");
        assertThat(refused("x", new Customer(null, address, "0815550123", null, null), null, null))
                .isEqualTo("customer-required");
        assertThat(refused("x", new Customer(UUID.randomUUID(), null, null, null, null), null, null))
                .isEqualTo("unknown-customer");
        assertThat(refused("x", byEmail("nobody"), null, null)).isEqualTo("unusable-address");
        assertThat(refused("x", byEmail(address), "riddle", null)).isEqualTo("unknown-kind");
        assertThat(refused("x", byEmail(address), null, "asap")).isEqualTo("unknown-priority");
    }

    @Test
    void who_belongs_to_no_team_opens_nothing() {
        Caller nobody = new Caller("nobody", Set.of("agent"), Set.of());
        OpenTicket ticket = new OpenTicket("x", null, null, "email", byEmail(address), "");

        assertThat(Hub.refusal(hub.in(() -> hub.opening.open(nobody, ticket)))).isEqualTo("no-team");
    }

    @Test
    void a_channel_is_one_of_the_contract_or_of_an_account_of_ours() {
        assertThat(on("carrier-pigeon <b>")).isEqualTo("unknown-channel");
        assertThat(on("walk-in")).isEqualTo("done");

        String fax = "fax-" + UUID.randomUUID();
        assertThat(on(fax)).isEqualTo("unknown-channel");
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team) VALUES (?, 'fax', ?)", fax, hub.desk.team)));
        assertThat(on(fax)).isEqualTo("done");
    }

    @Test
    void a_subject_is_as_short_as_when_it_is_changed() {
        assertThat(refused("ก".repeat(501), byEmail(address), null, null)).isEqualTo("subject-too-long");
        assertThat(refused("ก".repeat(500), byEmail(address), null, null)).isEqualTo("done");
    }

    private String on(String channel) {
        OpenTicket ticket = new OpenTicket("x", null, null, channel, byEmail(address), "");
        return Hub.refusal(hub.in(() -> hub.opening.open(hub.agent(), ticket)));
    }

    private TicketHead opened(Customer customer, String channel) {
        long number = Hub.done(hub.in(() -> hub.opening.open(
                hub.agent(), new OpenTicket("สอบถามราคา", null, null, channel, customer, "โทรมาถามราคา"))));
        return Hub.done(hub.in(() -> hub.desk.register.visible(hub.agent(), number)));
    }

    private String refused(String subject, Customer customer, String kind, String priority) {
        OpenTicket ticket = new OpenTicket(subject, kind, priority, "email", customer, "");
        return Hub.refusal(hub.in(() -> hub.opening.open(hub.agent(), ticket)));
    }

    private static Customer byEmail(String address) {
        return new Customer(null, address, null, null, "มานะ ตัวอย่าง");
    }
}

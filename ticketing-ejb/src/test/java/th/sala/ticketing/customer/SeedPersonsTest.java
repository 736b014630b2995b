package th.sala.ticketing.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.IdentityDesk.LinkedIdentity;
import th.sala.ticketing.customer.IdentityDesk.NewIdentity;
import th.sala.ticketing.customer.TimelineDesk.Contact;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.processing.TicketOpening.Customer;
import th.sala.ticketing.processing.TicketOpening.OpenTicket;
import th.sala.ticketing.ticket.TicketHead;

/** The worked numbers of the seeds about one person over several channels. */
class SeedPersonsTest {
    private static final List<MergeEvidence> RECORDED =
            List.of(new MergeEvidence("CALL_RECORDING_SPAN", null, "เลขที่สั่งซื้อ"));

    private final Hub hub = new Hub();
    private final Customers desks = new Customers(hub);
    private final Caller supervisor = new Caller(hub.desk.agent, Set.of("supervisor"), Set.of(hub.desk.team));
    private final String mail = "nok." + UUID.randomUUID() + "@example.com";

    @Test
    void CU_1_an_e_mail_a_LINE_id_and_a_phone_of_one_person_are_1_id_and_3_identities_and_as_many_tickets_as_before() {
        SubjectId writer = hub.delivered(Mails.aMail().from(mail)).customer();
        SubjectId chatter = opened(
                "line",
                new Customer(
                        null, null, null, "U" + UUID.randomUUID().toString().replace("-", ""), null));
        SubjectId caller = opened("phone", new Customer(null, null, "08" + digits(), null, null));
        List<SubjectId> all = List.of(writer, chatter, caller);
        long before = tickets(all);

        done(hub.in(() -> desks.identities.merge(supervisor, writer, chatter, RECORDED)));
        done(hub.in(() -> desks.identities.merge(supervisor, writer, caller, RECORDED)));

        assertThat(all)
                .extracting(one -> hub.in(() -> hub.consent.merges().survivor(one)))
                .containsOnly(writer);
        assertThat(done(hub.in(() -> desks.identities.identities(supervisor, caller))))
                .extracting(LinkedIdentity::field)
                .filteredOn(field -> !field.equals("name"))
                .containsExactlyInAnyOrder("email", "line-user-id", "phone");
        assertThat(tickets(List.of(writer))).isEqualTo(3).isEqualTo(before);
        done(hub.in(() -> desks.identities.part(supervisor, chatter)));
        done(hub.in(() -> desks.identities.part(supervisor, caller)));
        assertThat(tickets(all)).isEqualTo(before);
        assertThat(all).allSatisfy(one -> assertThat(tickets(List.of(one))).isEqualTo(1));
    }

    @Test
    void CU_2_of_an_anonymous_chat_of_4_messages_all_4_are_under_the_id_once_the_e_mail_is_given() {
        SubjectId guest = null;
        ChannelAddress anonymous = new ChannelAddress("web-chat", "guest-" + UUID.randomUUID(), null);
        String account = "chat-" + UUID.randomUUID();
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, converses) VALUES ('web-chat', ?, ?, true)",
                account,
                hub.desk.team)));
        for (int message = 1; message <= 4; message++) {
            guest = said(anonymous, account, "ข้อความที่ " + message).customer();
        }
        SubjectId known = hub.delivered(Mails.aMail().from(mail)).customer();
        SubjectId chat = guest;

        done(hub.in(
                () -> desks.identities.link(hub.agent(), known, new NewIdentity("email", mail, null, RECORDED, null))));
        done(hub.in(() -> desks.identities.merge(supervisor, known, chat, RECORDED)));

        assertThat(contacts(known).stream().filter(contact -> contact.channel().equals("web-chat")))
                .hasSize(4)
                .allSatisfy(contact -> assertThat(contact.identity()).isEqualTo(chat.value()));
        assertThat(hub.in(() -> hub.consent.merges().survivor(chat))).isEqualTo(known);
    }

    private TicketHead said(ChannelAddress person, String account, String text) {
        hub.pass(Duration.ofSeconds(40));
        return hub.delivered(
                InboundMessage.spoken(
                        "web-chat", account, UUID.randomUUID().toString(), person, text, "th", List.of(), null),
                new byte[] {'{', '}'});
    }

    private SubjectId opened(String channel, Customer customer) {
        long number = done(hub.in(() ->
                hub.opening.open(hub.agent(), new OpenTicket("สอบถาม", null, null, channel, customer, "สวัสดีค่ะ"))));
        return done(hub.in(() -> hub.desk.register.visible(hub.agent(), number)))
                .customer();
    }

    /** Of all these persons, each once. */
    private long tickets(List<SubjectId> persons) {
        return persons.stream()
                .flatMap(person -> contacts(person).stream().map(Contact::ticket))
                .distinct()
                .count();
    }

    private List<Contact> contacts(SubjectId customer) {
        return done(hub.in(() -> desks.timelines.timeline(hub.agent(), customer, 50, null))).items().stream()
                .filter(contact -> contact.kind().equals("message"))
                .toList();
    }

    private static String digits() {
        return String.format("%08d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000L));
    }
}

package th.sala.ticketing.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.call.CallDesk.Filing;
import th.sala.ticketing.call.CallEvent;
import th.sala.ticketing.call.CallEvent.Kind;
import th.sala.ticketing.call.CallPorts;
import th.sala.ticketing.call.CallView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** CU-1: a call is of the ticket that goes on, also while it still rings. */
class MergedCallsTest {
    private final Merging merging = new Merging();
    private final Hub hub = merging.hub;
    private final CallPorts calls = new CallPorts(hub);
    private final String exchange = "cti-" + UUID.randomUUID();
    private final String number =
            "08" + String.format("%08d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 100_000_000L));
    private final TicketHead letter = hub.delivered(Mails.aMail().from("nok." + UUID.randomUUID() + "@example.com"));

    @Test
    void a_call_that_is_answered_after_its_ticket_went_on_is_an_answer_of_the_one_that_goes_on() {
        UUID call = told("1", Kind.RINGING, null);
        TicketHead ringing = ticket(
                done(hub.in(() -> calls.desk.file(hub.agent(), call, new Filing(null, true, null, true, null, null)))));
        merging.onePerson(letter.customer(), ringing.customer());
        merging.merged(ringing, letter);

        told("1", Kind.ANSWERED, hub.desk.agent);

        assertThat(view(call).ticket()).isEqualTo(letter.number());
        assertThat(merging.view(letter).firstResponse().metAt()).isNotNull();
        assertThat(merging.view(letter).state()).isEqualTo("in-progress");
        merging.parted(ringing);
        assertThat(view(call).ticket()).isEqualTo(ringing.number());
        assertThat(merging.view(ringing).firstResponse().metAt()).isNotNull();
        assertThat(merging.view(ringing).state()).isEqualTo("in-progress");
        assertThat(merging.view(letter).firstResponse().metAt()).isNull();
    }

    @Test
    void a_call_that_is_filed_under_a_ticket_that_went_on_stands_where_it_goes_on() {
        TicketHead other = hub.delivered(Mails.aMail().from("lek." + UUID.randomUUID() + "@example.com"));
        merging.onePerson(letter.customer(), other.customer());
        merging.merged(other, letter);
        UUID call = told("2", Kind.RINGING, null);

        CallView filed = done(hub.in(() -> calls.desk.file(
                hub.agent(),
                call,
                new Filing(other.number(), false, other.customer().value(), false, null, null))));

        assertThat(filed.ticket()).isEqualTo(letter.number());
        assertThat(merging.messages(other)).isEmpty();
    }

    private UUID told(String call, Kind kind, String agent) {
        Instant at = hub.desk.clock.instant();
        return done(hub.in(() -> calls.events.take(
                new CallEvent(exchange, call, kind, "inbound", number, hub.desk.team, agent, at, null, null))));
    }

    private CallView view(UUID call) {
        return done(hub.in(() -> calls.desk.get(hub.agent(), call)));
    }

    private TicketHead ticket(CallView call) {
        return done(hub.in(() -> hub.desk.register.visible(hub.agent(), call.ticket())));
    }
}

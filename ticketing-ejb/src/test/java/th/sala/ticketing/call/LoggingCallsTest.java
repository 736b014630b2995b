package th.sala.ticketing.call;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.IntakeLedger;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.task.TaskView;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** CH-5 and the phone log: who rings, which ticket, which clock. */
class LoggingCallsTest {
    private final Hub hub = new Hub();
    private final CallPorts calls = new CallPorts(hub);
    private final Instant now = hub.desk.clock.instant();
    private final Instant start = now.minus(Duration.ofMinutes(30));
    private final String number = ACall.someNumber();

    @Test
    void a_call_opens_a_ticket_with_what_was_said_and_an_answered_one_meets_the_first_response() {
        CallView call = told(ACall.at(start).from(number).by(hub.desk.agent).saying("สอบถามสถานะพัสดุ"));

        TicketView ticket = ticket(call);
        assertThat(ticket.channel()).isEqualTo("phone");
        assertThat(ticket.subject()).isEqualTo("สอบถามสถานะพัสดุ");
        assertThat(ticket.state()).isEqualTo("in-progress");
        assertThat(ticket.assignee()).isEqualTo(hub.desk.agent);
        assertThat(ticket.createdAt()).isEqualTo(start);
        assertThat(ticket.firstResponse().metAt()).isEqualTo(start.plusSeconds(20));
        assertThat(ticket.customer().id()).isEqualTo(call.customer());
        assertThat(call.number()).startsWith("08•").doesNotContain(number);
        assertThat(messages(call)).singleElement().satisfies(message -> {
            assertThat(message.direction()).isEqualTo("inbound");
            assertThat(message.channel()).isEqualTo("phone");
            assertThat(message.text()).contains("3:00").endsWith("สอบถามสถานะพัสดุ");
        });
        assertThat(tasks(call)).isEmpty();
    }

    /** CH-5: the two usual Thai spellings lead to the same customer. */
    @Test
    void a_caller_is_the_same_person_in_every_spelling_and_goes_on_with_the_open_ticket() {
        CallView first = told(ACall.at(start).from(number));
        CallView second = told(
                ACall.at(start.plusSeconds(600)).from("+66 " + number.substring(1, 3) + " " + number.substring(3)));

        assertThat(second.customer()).isEqualTo(first.customer());
        assertThat(second.ticket()).isEqualTo(first.ticket());
        assertThat(messages(first)).hasSize(2);
    }

    /** CH-5: a dropped call makes a call-back; the clock of a lost one starts when it began to ring. */
    @Test
    void an_abandoned_call_starts_the_clock_at_its_start_and_makes_one_call_back() {
        CallView call = told(ACall.at(start).from(number).abandoned());

        TicketView ticket = ticket(call);
        assertThat(ticket.state()).isEqualTo("not-started");
        assertThat(ticket.firstResponse().metAt()).isNull();
        assertThat(done(hub.in(() -> hub.desk.desk.slaLedger(hub.agent(), call.ticket()))))
                .allSatisfy(clock -> assertThat(clock.startedAt()).isEqualTo(start));
        assertThat(tasks(call)).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo("call-back");
            assertThat(task.why()).isEqualTo("abandoned-call");
            assertThat(task.dueAt()).isEqualTo(ticket.firstResponse().dueAt());
            assertThat(task.text()).isEmpty();
        });

        told(ACall.at(start.plusSeconds(60)).from(number).abandoned());

        assertThat(tasks(call)).hasSize(1);
    }

    @Test
    void the_title_that_a_note_gives_a_ticket_shows_no_number() {
        CallView call = told(ACall.at(start).from(number).saying("โทรกลับ 081-234-5678 ขอเปลี่ยนที่อยู่"));
        assertThat(ticket(call).subject()).isEqualTo("โทรกลับ 0••• ขอเปลี่ยนที่อยู่");
    }

    @Test
    void a_line_that_drops_while_they_speak_is_answered_and_wants_a_call_back_too() {
        CallView call = told(ACall.at(start).from(number).dropped());

        assertThat(ticket(call).firstResponse().metAt()).isNotNull();
        assertThat(tasks(call))
                .singleElement()
                .satisfies(task -> assertThat(task.state()).isEqualTo("open"));
    }

    @Test
    void whoever_is_reached_need_not_be_rung_back_any_more_and_has_been_answered() {
        CallView lost = told(ACall.at(start).from(number).abandoned());

        CallView back = told(
                ACall.at(start.plusSeconds(600)).to(number).by(hub.desk.agent).on(lost.ticket()));

        assertThat(back.customer()).isEqualTo(lost.customer());
        assertThat(tasks(lost)).singleElement().satisfies(task -> {
            assertThat(task.state()).isEqualTo("done");
            assertThat(task.doneBy()).isEqualTo(hub.desk.agent);
        });
        assertThat(ticket(lost).firstResponse().metAt()).isEqualTo(start.plusSeconds(620));
        assertThat(messages(lost).get(1).kind()).isEqualTo("reply");
    }

    @Test
    void a_call_out_that_nobody_takes_is_noted_and_answers_nothing() {
        CallView lost = told(ACall.at(start).from(number).abandoned());

        told(ACall.at(start.plusSeconds(600)).to(number).unanswered().on(lost.ticket()));

        assertThat(messages(lost).get(1).kind()).isEqualTo("note");
        assertThat(ticket(lost).firstResponse().metAt()).isNull();
        assertThat(tasks(lost))
                .singleElement()
                .satisfies(task -> assertThat(task.state()).isEqualTo("open"));
    }

    @Test
    void a_withheld_number_and_a_switchboard_never_identify_anybody() {
        String board = "02" + number.substring(3);
        done(hub.in(() ->
                calls.switchboards.add(hub.agent(), new Switchboards.NewSwitchboard(board, "switchboard", "ตู้สาขา"))));
        SubjectId holder = hub.in(() -> hub.consent.subjects().register(List.of(phone(board))));

        for (String line : new String[] {"anonymous", null, "1669", "sip:anonymous@anonymous.invalid", board}) {
            CallView one = told(ACall.at(start).from(line));
            CallView other = told(ACall.at(start).from(line));

            assertThat(one.customer()).as(line).isNull();
            assertThat(one.ticket()).as(line).isNotNull().isNotEqualTo(other.ticket());
            assertThat(ticket(one).customer().id()).isNotEqualTo(holder.value());
        }
    }

    @Test
    void a_number_of_several_persons_asks_and_links_nobody() {
        CallView holder = told(ACall.at(start).from(number));
        SubjectId sister = hub.in(() -> hub.consent.subjects().register(List.of(phone(ACall.someNumber()))));
        CallView hers = told(ACall.at(start).from(number).of(sister.value()));
        assertThat(hers.customer()).isEqualTo(sister.value());
        assertThat(hers.ticket()).isNotEqualTo(holder.ticket());

        CallView next = told(ACall.at(start.plusSeconds(600)).from(number));

        assertThat(next.customer()).isNull();
        assertThat(next.ticket()).isNull();
        assertThat(next.candidates())
                .extracting(CallView.Candidate::id)
                .containsExactlyInAnyOrder(holder.customer(), sister.value());
        assertThat(next.candidates())
                .filteredOn(candidate -> candidate.id().equals(sister.value()))
                .singleElement()
                .satisfies(candidate -> assertThat(candidate.openTickets())
                        .extracting(CallView.OpenTicket::number)
                        .containsExactly(hers.ticket()));
        assertThat(refusal(filed(next, null, null))).isEqualTo("caller-required");

        CallView chosen = done(filed(next, null, sister.value()));

        assertThat(chosen.customer()).isEqualTo(sister.value());
        assertThat(chosen.ticket()).isEqualTo(hers.ticket());
        assertThat(refusal(filed(next, null, sister.value()))).isEqualTo("call-filed");
    }

    @Test
    void a_lost_call_of_a_shared_number_is_rung_back_although_nobody_knows_who_it_was() {
        told(ACall.at(start).from(number));
        SubjectId sister = hub.in(() -> hub.consent.subjects().register(List.of(phone(ACall.someNumber()))));
        told(ACall.at(start).from(number).of(sister.value()));

        CallView lost = told(ACall.at(start.plusSeconds(600)).from(number).abandoned());

        assertThat(lost.customer()).isNull();
        assertThat(lost.candidates()).hasSize(2);
        assertThat(tasks(lost)).hasSize(1);

        CallView named = done(filed(lost, null, sister.value()));

        assertThat(named.customer()).isEqualTo(sister.value());
        assertThat(ticket(named).customer().id()).isEqualTo(sister.value());
    }

    @Test
    void a_person_chooses_the_ticket_that_a_call_goes_on_with() {
        TicketHead mail = hub.desk.opened("อีเมลเดิม", hub.in(hub.consent::somebody));

        CallView call = told(ACall.at(start).from("anonymous").on(mail.number()));

        assertThat(call.ticket()).isEqualTo(mail.number());
        assertThat(call.customer()).isEqualTo(mail.customer().value());
        assertThat(ticket(call).channels()).containsExactlyInAnyOrder("email", "phone");
    }

    @Test
    void the_same_recording_is_the_same_call() {
        String recording = "rec-" + UUID.randomUUID();
        CallView first = told(ACall.at(start).from(number).recordedAs(recording).announcedBy("rec-th/3"));
        CallView second = told(ACall.at(start).from(number).recordedAs(recording));

        assertThat(second).isEqualTo(first);
        assertThat(messages(first)).hasSize(1);
        assertThat(first.recording()).isEqualTo("announced");
        assertThat(first.script()).isEqualTo("rec-th/3");
        assertThat(done(calls.log.check(
                        hub.desk.agent,
                        Set.of("agent"),
                        ACall.at(start).recordedAs(recording).told())))
                .isTrue();
    }

    @Test
    void whoever_objects_to_the_recording_is_served_without_one() {
        CallView call =
                told(ACall.at(start).from(number).announcedBy("rec-th/3").withRecording("off"));
        assertThat(call.recording()).isEqualTo("off");
        assertThat(call.ticket()).isNotNull();
        assertThat(faults(ACall.at(start).from(number).recordedAs("r").withRecording("off")))
                .containsExactly("recordingRef: a caller who objects is not recorded");
    }

    @Test
    void every_time_and_every_transfer_is_kept() {
        CallView call = told(ACall.at(start).from(number).transferred(2));
        assertThat(call.transfers()).isEqualTo(2);
        assertThat(call.queuedAt()).isEqualTo(start);
        assertThat(call.answeredAt()).isEqualTo(start.plusSeconds(20));
        assertThat(call.endedAt()).isEqualTo(start.plusSeconds(200));
        assertThat(call.wrapUpSeconds()).isEqualTo(30);
        assertThat(call.outcome()).isEqualTo("answered");
    }

    @Test
    void what_cannot_be_is_told_fault_by_fault() {
        assertThat(faults(ACall.at(now.plus(Duration.ofHours(1))).from("no number at all")))
                .containsExactly("number: is no telephone number", "times: are not to come");
        assertThat(faults(ACall.at(start).from(number).answeredAfter(Duration.ofSeconds(-5))))
                .contains("answeredAt: is before what comes first");
        assertThat(faults(ACall.at(start).from(number).transferred(-1)))
                .containsExactly("transfers: is from 0 to 1000");
        assertThat(refusal(tell(ACall.at(start).from(number).of(UUID.randomUUID()))))
                .isEqualTo("unknown-customer");
        assertThat(refusal(tell(ACall.at(start).from(number).on(12_345_678L)))).isEqualTo("unknown-ticket");
        assertThat(refusal(hub.in(() ->
                        calls.log.log("nobody", Set.of("agent"), ACall.at(start).told()))))
                .isEqualTo("no-team");
    }

    @Test
    void a_list_shows_the_newest_first_and_only_to_the_team() {
        CallView first = told(ACall.at(start).from(number));
        CallView second = told(ACall.at(start.plusSeconds(60)).from(number));
        CallDesk.Wanted all = new CallDesk.Wanted(first.ticket(), null, null, false);

        assertThat(done(hub.in(() -> calls.desk.list(hub.agent(), all, 1, null)))
                        .items())
                .containsExactly(second);
        assertThat(done(hub.in(() ->
                                calls.desk.list(hub.agent(), all, 1, second.id().toString())))
                        .items())
                .containsExactly(first);
        assertThat(done(hub.in(() -> calls.desk.list(hub.desk.stranger(), all, 50, null)))
                        .items())
                .isEmpty();
        assertThat(refusal(hub.in(() -> calls.desk.get(hub.desk.stranger(), first.id()))))
                .isEqualTo("unknown-call");
    }

    @Test
    void the_intake_ledger_adds_up_for_calls_and_counts_one_told_again_as_a_duplicate() {
        IntakeLedger.Line before = ledger();

        CallView filed = told(ACall.at(start).from(number).recordedAs("rec-" + number));
        told(ACall.at(start).from(number).recordedAs("rec-" + number));
        SubjectId sister = hub.in(() -> hub.consent.subjects().register(List.of(phone(ACall.someNumber()))));
        told(ACall.at(start).from(number).of(sister.value()));
        CallView asked = told(ACall.at(start.plusSeconds(600)).from(number));

        assertThat(filed.ticket()).isNotNull();
        assertThat(asked.ticket()).isNull();
        IntakeLedger.Line after = ledger();
        assertThat(after.received() - before.received()).isEqualTo(4);
        assertThat(after.delivered() - before.delivered()).isEqualTo(2);
        assertThat(after.duplicate() - before.duplicate()).isOne();
        assertThat(after.pending() - before.pending()).isOne();

        done(filed(asked, null, sister.value()));

        assertThat(ledger().pending()).isEqualTo(before.pending());
        assertThat(ledger().received()).isEqualTo(after.received());
    }

    private IntakeLedger.Line ledger() {
        return hub.in(() -> hub.intake.ledger.count("phone", null, null)).stream()
                .findFirst()
                .orElse(new IntakeLedger.Line("phone", 0, 0, 0, 0, 0, 0, 0));
    }

    private Identifier phone(String line) {
        return new Identifier(IdentifierKind.PHONE, line);
    }

    private Outcome<UUID> tell(ACall call) {
        return hub.in(() -> calls.log.log(hub.desk.agent, Set.of("agent"), call.told()));
    }

    private CallView told(ACall call) {
        UUID id = done(tell(call));
        return done(hub.in(() -> calls.desk.get(hub.agent(), id)));
    }

    private Outcome<CallView> filed(CallView call, Long ticket, UUID customer) {
        return hub.in(() -> calls.desk.file(
                hub.agent(), call.id(), new CallDesk.Filing(ticket, false, customer, false, null, null)));
    }

    private List<String> faults(ACall call) {
        return tell(call).fold(id -> List.of(), Refusal::errors);
    }

    private TicketView ticket(CallView call) {
        return done(hub.in(() -> hub.desk.desk.get(hub.agent(), call.ticket())));
    }

    private List<MessageView> messages(CallView call) {
        return done(hub.in(() -> hub.spoken.desk.messages(hub.agent(), call.ticket(), 50, null)))
                .items();
    }

    private List<TaskView> tasks(CallView call) {
        return done(hub.in(() -> calls.tasks.desk.of(hub.agent(), call.ticket())));
    }
}

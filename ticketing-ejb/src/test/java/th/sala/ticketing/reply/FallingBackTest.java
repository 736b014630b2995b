package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.rights.LiftGround;
import th.sala.consent.subject.MergeEvidence;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.processing.TicketOpening.Customer;
import th.sala.ticketing.processing.TicketOpening.OpenTicket;
import th.sala.ticketing.task.TaskPorts;
import th.sala.ticketing.task.TaskView;
import th.sala.ticketing.task.Tasks;
import th.sala.ticketing.ticket.TicketHead;

/** CH-9: a mail that stays unanswered becomes a task for the phone, and none where the customer objects to the phone. */
class FallingBackTest {
    private final Hub hub = new Hub();
    private final Tasks tasks = new TaskPorts(hub.desk, hub.consent.gate(), (kind, ticket, number, team) -> {}).tasks;
    private final FallingBack fallingBack = hub.replies.fallingBack(hub.desk.register, tasks, Duration.ofDays(2));
    private final TicketHead ticket = hub.delivered(Mails.aMail().automatic());

    FallingBackTest() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, by_hand) VALUES ('phone', ?, ?, true)",
                "phone-" + hub.desk.team,
                hub.desk.team)));
        long number = done(hub.in(() -> hub.opening.open(
                hub.agent(),
                new OpenTicket(
                        "โทรมา",
                        null,
                        null,
                        "phone",
                        new Customer(
                                null,
                                null,
                                "09"
                                        + String.format(
                                                "%08d",
                                                Math.floorMod(
                                                        UUID.randomUUID().getMostSignificantBits(), 100_000_000L)),
                                null,
                                null),
                        ""))));
        TicketHead call = done(hub.in(() -> hub.desk.register.visible(hub.agent(), number)));
        hub.in(() -> hub.consent
                .merges()
                .merge(
                        ticket.customer(),
                        call.customer(),
                        List.of(new MergeEvidence("SPOKEN_CHECK", null, null)),
                        "agent1"));
        done(hub.answered(ticket, "ส่งข้อมูลเพิ่มได้ไหมคะ"));
        hub.claimed()
                .forEach(message -> hub.in(() -> {
                    hub.replies.outbox.begin(message.claim());
                    hub.replies.outbox.sent(message.claim(), "250");
                    return null;
                }));
    }

    @Test
    void anUnansweredMailBecomesOneTaskForThePhone() {
        assertThat(fallBack()).isEmpty();
        hub.pass(Duration.ofDays(3));
        assertThat(fallBack()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo("fall-back");
            assertThat(task.channel()).isEqualTo("phone");
            assertThat(task.why()).isEqualTo("unanswered");
        });
        assertThat(fallBack()).hasSize(1);
    }

    @Test
    void withAnObjectionToThePhoneThereIsNone() {
        hub.in(() -> hub.consent.blocks().objectOn("phone", ticket.customer(), "customer-care", "subject", null));
        hub.pass(Duration.ofDays(3));
        assertThat(fallBack()).isEmpty();
    }

    @Test
    void whoAnsweredIsNotRung() {
        UUID answer = hub.desk.message(ticket.id(), "message", "email", "ค่ะ");
        hub.in(() -> hub.desk.register.customerWrote(ticket.id(), answer, hub.desk.clock.instant()));
        hub.pass(Duration.ofDays(3));
        assertThat(fallBack()).isEmpty();
    }

    @Test
    void whereNoOtherChannelIsPermittedItIsLookedForOnceADay() {
        UUID objection = hub.in(
                () -> hub.consent.blocks().objectOn("phone", ticket.customer(), "customer-care", "subject", null));
        hub.pass(Duration.ofDays(3));
        assertThat(due()).isPresent();
        assertThat(fallBack()).isEmpty();
        assertThat(due()).isEmpty();

        hub.in(() -> {
            hub.consent.blocks().lift(objection, LiftGround.WISH_ENDED, "subject", null);
            return null;
        });
        hub.pass(Duration.ofHours(23));
        assertThat(fallBack()).isEmpty();
        hub.pass(Duration.ofHours(1));
        assertThat(fallBack()).hasSize(1);
        hub.pass(Duration.ofDays(1));
        assertThat(due()).isEmpty();
    }

    @Test
    void whoAnswersInThisMomentIsNotRung() {
        hub.pass(Duration.ofDays(3));
        UUID answer = due().orElseThrow();
        UUID word = hub.desk.message(ticket.id(), "message", "email", "ค่ะ");
        hub.in(() -> hub.desk.register.customerWrote(ticket.id(), word, hub.desk.clock.instant()));
        look(answer);
        assertThat(hub.in(() -> tasks.of(ticket.id()))).isEmpty();
    }

    @Test
    void whatWasTriedAlreadyIsFoundByItsIndex() {
        String plan = hub.in(() -> hub.desk.jdbi.withHandle(handle -> {
            handle.execute("SET LOCAL enable_seqscan = off");
            return String.join(
                    "\n",
                    handle.createQuery("EXPLAIN " + FallingBack.DUE)
                            .bind("before", hub.desk.clock.instant())
                            .bind("since", hub.desk.clock.instant())
                            .bind("again", hub.desk.clock.instant())
                            .mapTo(String.class)
                            .list());
        }));
        assertThat(plan).contains("task_fall_back");
    }

    private List<TaskView> fallBack() {
        due().ifPresent(this::look);
        return hub.in(() -> tasks.of(ticket.id()));
    }

    /** This ticket's answer, if its time has come. */
    private Optional<UUID> due() {
        UUID last = hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT last_message FROM ticketing.ticket WHERE id = :ticket")
                        .bind("ticket", ticket.id())
                        .mapTo(UUID.class)
                        .one()));
        return hub.in(fallingBack::due).stream().filter(last::equals).findFirst();
    }

    private void look(UUID answer) {
        hub.in(() -> {
            fallingBack.fallBack(answer);
            return null;
        });
    }
}

package th.sala.ticketing.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.macro.Action;
import th.sala.ticketing.macro.MacroEntry;
import th.sala.ticketing.macro.MacroPorts;
import th.sala.ticketing.macro.MacroRun;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** What a macro did, or will do, is told where its answer stands. */
class MergedMacrosTest {
    private final Merging merging = new Merging();
    private final Hub hub = merging.hub;
    private final MacroPorts macros = new MacroPorts(hub);
    private final String nok = "nok." + UUID.randomUUID() + "@example.com";
    private final TicketHead letter = hub.delivered(Mails.aMail().from(nok));
    private final TicketHead second = hub.delivered(Mails.aMail().from(nok));

    @Test
    void steps_that_wait_go_with_their_answer_and_come_back_with_it() {
        UUID answer = done(hub.answered(letter, "รับเรื่องแล้วค่ะ")).id();
        UUID macro = saved();
        done(hub.in(() -> macros.runs.keep(hub.agent(), letter.number(), answer, macro)));

        merging.merged(letter, second);
        assertThat(runs(second)).containsExactly(answer);
        merging.parted(letter);

        assertThat(runs(second)).isEmpty();
        assertThat(runs(letter)).containsExactly(answer);
    }

    private List<UUID> runs(TicketHead ticket) {
        return done(hub.in(() -> macros.runs.of(hub.agent(), ticket.number()))).stream()
                .map(MacroRun::message)
                .toList();
    }

    private UUID saved() {
        List<Action> actions = List.of(
                Action.text(Action.REPLY, "รับเรื่องแล้วค่ะ", null),
                new Action("priority", null, null, "high", null, null, null, null, null, null));
        MacroEntry entry = new MacroEntry("รับเรื่อง", null, null, "all", null, "customer-care", actions, true);
        return done(hub.in(() -> macros.desk.add(macros.supervisor(), entry))).id();
    }
}

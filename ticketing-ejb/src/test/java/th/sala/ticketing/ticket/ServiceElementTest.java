package th.sala.ticketing.ticket;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.outcome.Outcome;

/** TK-2: kinds of tickets, and the elements of service before, during and after the transaction. */
class ServiceElementTest {
    private final DeskFixture fixture = new DeskFixture();
    private final TicketHead ticket = fixture.opened("สินค้าหมด");

    @Test
    void there_are_seventeen_elements_five_before_eight_during_and_four_after_TK_2() {
        assertThat(ServiceElement.all()).hasSize(17).extracting("code").doesNotHaveDuplicates();
        assertThat(ServiceElement.all().stream().collect(groupingBy(ServiceElement::stage, counting())))
                .isEqualTo(Map.of("before", 5L, "during", 8L, "after", 4L));
    }

    @Test
    void the_stage_of_a_ticket_is_that_of_its_element_and_goes_with_it_TK_2() {
        TicketView view = done(about("stock-out"));
        assertThat(view.serviceElement()).isEqualTo("stock-out");
        assertThat(view.stage()).isEqualTo("during");

        TicketView without = done(about(""));
        assertThat(without.serviceElement()).isNull();
        assertThat(without.stage()).isNull();
        assertThat(done(fixture.in(() -> fixture.desk.history(fixture.agent(), ticket.number()))))
                .extracting(TicketChange::field)
                .contains("serviceElement");
    }

    @Test
    void what_is_no_element_is_refused() {
        assertThat(refusal(about("happiness"))).isEqualTo("invalid-value");
    }

    @Test
    void a_ticket_is_of_one_of_four_kinds_TK_2() {
        for (String kind : List.of("request", "information", "complaint", "case")) {
            assertThat(done(changed(new TicketPatch(null, null, null, null, null, kind, null, null, null)))
                            .kind())
                    .isEqualTo(kind);
        }
        assertThat(refusal(changed(new TicketPatch(null, null, null, null, null, "praise", null, null, null))))
                .isEqualTo("invalid-value");
    }

    private Outcome<TicketView> about(String element) {
        return changed(new TicketPatch(null, null, null, null, null, null, null, element, null));
    }

    private Outcome<TicketView> changed(TicketPatch patch) {
        return fixture.in(() -> fixture.desk.patch(fixture.agent(), ticket.number(), patch, null));
    }
}

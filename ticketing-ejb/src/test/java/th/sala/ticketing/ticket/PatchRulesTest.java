package th.sala.ticketing.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PatchRulesTest {

    @Test
    void a_subject_stands_on_one_line() {
        assertThat(PatchRules.oneLine(" พัสดุหาย\r\nBcc: a\u0007b\u0085c\u2028 "))
                .isEqualTo("พัสดุหาย Bcc: a b c");
    }

    @Test
    void a_subject_of_nothing_visible_is_refused() {
        assertThat(PatchRules.refuse(renamed("\u0001\r\n"))).isPresent();
        assertThat(PatchRules.refuse(renamed("พัสดุหาย"))).isEmpty();
    }

    private static TicketPatch renamed(String subject) {
        return new TicketPatch(subject, null, null, null, null, null, null, null, null);
    }
}

package th.sala.web.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.web.problem.ProblemException;

class MessageFormTest {

    @Test
    void a_note_that_names_a_way_out_is_refused() {
        var refused = catchThrowableOfType(
                ProblemException.class,
                () -> form("note", List.of("somchai@example.com")).isNote());

        assertThat(refused.problem().type()).isEqualTo("/problems/note-has-no-recipient");
    }

    @Test
    void a_message_is_a_reply_or_a_note() {
        assertThat(form("note", null).isNote()).isTrue();
        assertThat(form("reply", null).isNote()).isFalse();
        assertThat(catchThrowableOfType(
                                ProblemException.class, () -> form(null, null).isNote())
                        .problem()
                        .status())
                .isEqualTo(422);
    }

    private static MessageForm form(String kind, List<String> to) {
        return new MessageForm(kind, "ค่ะ", null, null, null, null, null, to, null, null, null);
    }
}

package th.sala.ticketing.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;

/** How a ticket stood before the answers since. While nothing else happens, it stands like that again without them. */
@Embeddable
class BeforeAnswer {
    @Column(name = "before_answer")
    @Convert(converter = StateColumn.class)
    private TicketState state;

    @Column(name = "before_waiting_for")
    private String whom;

    @Column(name = "before_waiting_until")
    private Instant until;

    @Column(name = "first_answer")
    @Convert(converter = UuidColumn.class)
    private UUID first;

    @Column(name = "first_answer_at")
    private Instant firstAt;

    @Column(name = "answers_since")
    private Integer answers;

    protected BeforeAnswer() {}

    /** There is nothing to go back to. What was read from an empty row is null and stays it: nothing is written then. */
    static BeforeAnswer over(BeforeAnswer so) {
        return so == null ? null : new BeforeAnswer();
    }

    /** As an answer finds it. */
    static BeforeAnswer with(BeforeAnswer so, TicketState state, Waiting waiting, UUID answer, Instant at) {
        if (state == TicketState.NOT_STARTED || state == TicketState.WAITING) {
            return of(state, waiting, answer, at);
        }
        return known(so) ? so.with(1) : so;
    }

    /** As it is known when an answer is taken back. */
    static BeforeAnswer without(BeforeAnswer so, UUID answer) {
        return known(so) && so.comesBefore(answer) ? so.with(-1) : so;
    }

    private static boolean known(BeforeAnswer so) {
        return so != null && so.answers != null;
    }

    private static BeforeAnswer of(TicketState state, Waiting waiting, UUID answer, Instant at) {
        BeforeAnswer before = new BeforeAnswer();
        before.state = state;
        before.whom = waiting == null ? null : waiting.whom();
        before.until = waiting == null ? null : waiting.until();
        before.first = answer;
        before.firstAt = at;
        before.answers = 1;
        return before;
    }

    private BeforeAnswer with(int more) {
        BeforeAnswer before = of(state, stood().waiting(), first, firstAt);
        before.answers = answers + more;
        return before;
    }

    /** Ids tell what came first. */
    private boolean comesBefore(UUID answer) {
        return first.toString().compareTo(answer.toString()) <= 0;
    }

    /** Whether no answer is left. */
    boolean isBack() {
        return answers != null && answers <= 0;
    }

    Stood stood() {
        return new Stood(state, whom, until);
    }

    /** When it ceased to stand like that. */
    Instant endedAt() {
        return firstAt;
    }
}

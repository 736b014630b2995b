package th.sala.ticketing.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.ticket.TicketHead;

class ChatDeskTest {
    private final Chats chat = new Chats();
    private final ChatDesk desk = chat.tending();

    @Test
    void a_guest_is_online_while_a_page_says_so_and_was_last_seen_when_the_last_one_closed() {
        TicketHead ticket = chat.said("สวัสดีค่ะ");
        assertThat(seen(ticket).online()).isFalse();
        assertThat(seen(ticket).lastSeenAt()).isNull();

        chat.hub.in(() -> {
            chat.chats.came(chat.guest);
            return null;
        });
        assertThat(seen(ticket).online()).isTrue();

        chat.hub.pass(Duration.ofSeconds(20));
        chat.hub.in(() -> {
            chat.chats.left(chat.guest);
            return null;
        });
        assertThat(seen(ticket).online()).isFalse();
        assertThat(seen(ticket).lastSeenAt()).isEqualTo(chat.hub.desk.clock.instant());
    }

    @Test
    void the_guest_is_told_that_a_colleague_of_the_ticket_writes_and_of_nobody_else() {
        TicketHead ticket = chat.said("สวัสดีค่ะ");

        done(chat.hub.in(() -> desk.typing(chat.hub.agent(), ticket.number())));
        assertThat(chat.hub.desk.feed).contains("agent-typing " + ticket.number());

        assertThat(refusal(chat.hub.in(() -> desk.typing(chat.hub.desk.stranger(), ticket.number()))))
                .isEqualTo("unknown-ticket");
        assertThat(refusal(chat.hub.in(() -> desk.guest(chat.hub.desk.stranger(), ticket.number()))))
                .isEqualTo("unknown-ticket");
    }

    private ChatDesk.GuestPresence seen(TicketHead ticket) {
        return done(chat.hub.in(() -> desk.guest(chat.hub.agent(), ticket.number())));
    }
}

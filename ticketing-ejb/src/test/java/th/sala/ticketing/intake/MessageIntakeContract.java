package th.sala.ticketing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What every intake promises: P1 accepted is kept, P2 once, P7 with its original bytes. */
interface MessageIntakeContract {

    Intakes intakes();

    /** Runs in a transaction of its own. */
    <T> T committed(Supplier<T> deed);

    @Test
    default void a_message_is_accepted_and_waits_to_be_delivered() {
        Mails mail = Mails.aMail().saying("ขอใบกำกับภาษี").withFile("ก.txt", "ไฟล์");

        assertThat(accept(mail)).isEqualTo(Acceptance.ACCEPTED);

        PendingMessage waiting =
                committed(() -> intakes().pending.open(List.of(id(mail))).get(0));
        assertThat(waiting.message()).isEqualTo(mail.inbound().withoutAttachments());
        assertThat(waiting.files()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("ก.txt");
            assertThat(file.size()).isEqualTo(12);
        });
        assertThat(committed(() -> intakes().blobs.open(waiting.raw()))).contains(mail.raw());
        assertThat(committed(() -> intakes().blobs.open(waiting.files().get(0).blob())))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(12));
    }

    @Test
    default void the_same_external_id_again_is_a_duplicate_and_keeps_nothing_more() {
        Mails mail = Mails.aMail();
        accept(mail);

        assertThat(accept(mail)).isEqualTo(Acceptance.DUPLICATE);
        assertThat(accept(mail)).isEqualTo(Acceptance.DUPLICATE);
        assertThat(rows(mail)).isEqualTo(1);
    }

    @Test
    default void what_was_rolled_back_was_never_accepted() {
        Mails mail = Mails.aMail();
        rolledBack(() -> intakes().intake.accept(mail.inbound(), mail.raw()));

        assertThat(rows(mail)).isZero();
        assertThat(accept(mail)).isEqualTo(Acceptance.ACCEPTED);
    }

    @Test
    default void what_cannot_be_read_is_held_with_its_bytes_and_reason() {
        String id = UUID.randomUUID().toString();
        byte[] bytes = {0, 1, 2, (byte) 0xFF};
        UnreadableMessage unreadable = new UnreadableMessage("email", "support@sala.test", id, "no header");

        assertThat(committed(() -> intakes().intake.quarantine(unreadable, bytes)))
                .isEqualTo(Acceptance.QUARANTINED);
        assertThat(committed(() -> intakes().intake.quarantine(unreadable, bytes)))
                .isEqualTo(Acceptance.DUPLICATE);

        Quarantine.Held held = committed(() -> intakes().held()).stream()
                .filter(one -> one.externalId().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(held.reason()).isEqualTo("no header");
        assertThat(committed(() -> intakes().quarantine.original(held.id())))
                .hasValueSatisfying(original -> assertThat(original.bytes()).isEqualTo(bytes));
        assertThat(committed(() -> intakes().quarantine.replay(held.id(), "supervisor1")))
                .isEqualTo(Quarantine.Replay.STILL_HELD);
    }

    void rolledBack(Supplier<?> deed);

    int rows(Mails mail);

    UUID id(Mails mail);

    private Acceptance accept(Mails mail) {
        return committed(() -> intakes().intake.accept(mail.inbound(), mail.raw()));
    }
}

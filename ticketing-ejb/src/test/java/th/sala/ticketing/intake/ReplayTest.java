package th.sala.ticketing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.OriginalReader.Accompanied;
import th.sala.ticketing.intake.OriginalReader.Illegible;
import th.sala.ticketing.intake.OriginalReader.Legible;
import th.sala.ticketing.intake.OriginalReader.Original;
import th.sala.ticketing.intake.OriginalReader.Reading;
import th.sala.ticketing.intake.OriginalReader.Telling;
import th.sala.ticketing.intake.Quarantine.Replay;

/** What could not be read when it arrived can be read later, by the channel it came on. */
class ReplayTest {
    private final IntakeBench bench = new IntakeBench();
    private final String externalId = UUID.randomUUID().toString();
    private final byte[] kept = "what was kept".getBytes(StandardCharsets.UTF_8);

    @Test
    void the_channel_reads_the_kept_bytes_and_the_message_waits_to_be_delivered() {
        Mails mail = Mails.aMail().saying("อ่านได้แล้ว").withFile("ก.txt", "ไฟล์");
        UUID held = held();
        readBy(original -> {
            assertThat(original.externalId()).isEqualTo(externalId);
            assertThat(original.account()).isEqualTo("support@sala.test");
            assertThat(original.raw()).isEqualTo(kept);
            return new Legible(mail.inbound(), mail.raw());
        });

        assertThat(replayed(held)).isEqualTo(Replay.QUEUED);

        PendingMessage waiting =
                bench.committed(() -> bench.intakes.pending.open(List.of(held)).get(0));
        assertThat(waiting.message()).isEqualTo(mail.inbound().withoutAttachments());
        assertThat(bench.committed(() -> bench.intakes.blobs.open(waiting.raw())))
                .contains(mail.raw());
        assertThat(bench.committed(
                        () -> bench.intakes.blobs.open(waiting.files().get(0).blob())))
                .isPresent();
        assertThat(bench.id(mail.inbound().externalId())).isEqualTo(held);
        assertThat(bench.intakes.accepted.all()).containsExactly(new MessageAccepted("email"));
        assertThat(replayed(held)).isEqualTo(Replay.NOT_HELD);
    }

    @Test
    void what_still_cannot_be_read_stays_with_the_new_reason() {
        UUID held = held();
        readBy(original -> new Illegible("still broken"));

        assertThat(replayed(held)).isEqualTo(Replay.STILL_HELD);

        assertThat(bench.state(held)).isEqualTo("quarantined");
        assertThat(bench.committed(() -> bench.intakes.held()))
                .filteredOn(one -> one.id().equals(held))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.reason()).isEqualTo("still broken");
                    assertThat(one.attempts()).isEqualTo(1);
                });
        assertThat(bench.committed(() -> bench.intakes.quarantine.original(held)))
                .hasValueSatisfying(original -> assertThat(original.bytes()).isEqualTo(kept));
    }

    @Test
    void a_message_that_arrived_by_another_way_meanwhile_is_not_kept_twice() {
        Mails mail = Mails.aMail();
        bench.committed(() -> bench.intakes.intake.accept(mail.inbound(), mail.raw()));
        UUID held = held();
        readBy(original -> new Legible(mail.inbound(), mail.raw()));

        assertThat(replayed(held)).isEqualTo(Replay.KNOWN_ALREADY);
        assertThat(bench.state(held)).isEqualTo("ignored");
    }

    @Test
    void an_event_that_is_held_can_be_opened_and_replayed() {
        ChannelAddress person = new ChannelAddress("line", "U" + UUID.randomUUID(), null);
        InboundEvent event = new InboundEvent(
                "line",
                "line-test",
                externalId,
                InboundEvent.Kind.EDITED,
                person,
                "a message",
                "words",
                bench.clock.instant(),
                Map.of());
        bench.committed(() -> bench.intakes.intake.accept(event, kept));
        UUID held = bench.id(externalId);
        for (int attempt = 0; attempt < 3; attempt++) {
            bench.committed(() -> {
                bench.intakes.pending.failed(held, "invented");
                return null;
            });
        }

        assertThat(bench.committed(() -> bench.intakes.quarantine.original(held)))
                .hasValueSatisfying(original -> assertThat(original.people()).containsExactly(person));
        assertThat(replayed(held)).isEqualTo(Replay.QUEUED);
        assertThat(bench.state(held)).isEqualTo("pending");
        bench.committed(() -> {
            bench.intakes.pending.ignored(held, "invented");
            return null;
        });
    }

    @Test
    void what_turns_out_to_be_an_event_waits_as_one_and_leaves_what_its_channel_keeps_beside_it() {
        InboundEvent event = told(InboundEvent.Kind.EDITED);
        List<UUID> beside = new ArrayList<>();
        UUID held = held();
        readBy(original -> {
            assertThat(original.receivedAt()).isEqualTo(bench.clock.instant().truncatedTo(ChronoUnit.MICROS));
            return new Accompanied(new Telling(event, kept), () -> beside.add(bench.id(externalId)));
        });

        assertThat(replayed(held)).isEqualTo(Replay.QUEUED);

        assertThat(bench.committed(
                                () -> bench.intakes.pending.open(List.of(held)).get(0))
                        .event())
                .isEqualTo(event);
        assertThat(beside).containsExactly(held);
        bench.committed(() -> {
            bench.intakes.pending.ignored(held, "invented");
            return null;
        });
    }

    @Test
    void an_event_from_which_nothing_follows_is_ignored_and_what_cannot_be_read_leaves_nothing_beside() {
        UUID held = held();
        List<Reading> readings =
                new ArrayList<>(List.of(new Illegible("broken"), new Telling(told(InboundEvent.Kind.OTHER), kept)));
        List<String> beside = new ArrayList<>();
        readBy(original -> new Accompanied(readings.remove(0), () -> beside.add("kept")));

        assertThat(replayed(held)).isEqualTo(Replay.STILL_HELD);
        assertThat(beside).isEmpty();
        assertThat(replayed(held)).isEqualTo(Replay.IGNORED);
        assertThat(beside).containsExactly("kept");
        assertThat(bench.state(held)).isEqualTo("ignored");
    }

    @Test
    void a_channel_without_a_reader_says_so() {
        UUID held = held();

        assertThat(replayed(held)).isEqualTo(Replay.STILL_HELD);
        assertThat(bench.committed(() -> bench.intakes.held()))
                .filteredOn(one -> one.id().equals(held))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).contains("cannot read"));
    }

    private InboundEvent told(InboundEvent.Kind kind) {
        ChannelAddress person = ChannelAddress.email("U" + UUID.randomUUID() + "@example.com", null);
        return new InboundEvent(
                "email",
                "support@sala.test",
                externalId,
                kind,
                person,
                "a message",
                null,
                bench.clock.instant(),
                Map.of());
    }

    private UUID held() {
        UnreadableMessage unreadable = new UnreadableMessage("email", "support@sala.test", externalId, "broken");
        bench.committed(() -> bench.intakes.intake.quarantine(unreadable, kept));
        return bench.id(externalId);
    }

    private Replay replayed(UUID held) {
        return bench.committed(() -> bench.intakes.quarantine.replay(held, "supervisor1"));
    }

    private void readBy(Reader reader) {
        bench.intakes.readers.register(new OriginalReader() {
            @Override
            public boolean reads(String channel) {
                return channel.equals("email");
            }

            @Override
            public Reading read(Original original) {
                return reader.read(original);
            }
        });
    }

    private interface Reader {
        Reading read(Original original);
    }
}

package th.sala.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.intake.InboundAttachment;
import th.sala.ticketing.intake.LateFiles;

/** Files and names are fetched after the commit, so that LINE never waits for LINE (CH-1). */
class LineErrandsTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 1, 2, 3};

    private final ScriptedLine line = new ScriptedLine();
    private final MovingClock clock = new MovingClock();
    private final LineHub hub = new LineHub(clock);
    private final RememberingFiles files = new RememberingFiles();
    private final LineFindings findings = new LineFindings(files, LineHub.register(), hub.errands);
    private final LineErrands errands =
            new LineErrands(hub.channels, hub.errands, new LineReads(line.settings()), findings);
    private final String user = "U" + UUID.randomUUID();
    private final String event = UUID.randomUUID().toString();
    private final String lineId = UUID.randomUUID().toString();

    @BeforeEach
    void nothing_waits() {
        hub.jdbi.useHandle(db -> db.execute("DELETE FROM channels.line_errand"));
        LineHub.PERSONS.put(user, new SubjectId(UUID.randomUUID()));
    }

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void a_picture_becomes_a_file_of_its_message_its_type_found_in_its_bytes() {
        line.contents.put("/v2/bot/message/" + lineId + "/content", PNG);
        sent("image", "");
        errands.run();

        assertThat(files.attached).singleElement().satisfies(file -> {
            assertThat(file.bytes()).isEqualTo(PNG);
            assertThat(file.type()).isEqualTo("image/png");
        });
        assertThat(errands.run()).isZero();
    }

    @Test
    void an_event_that_line_sends_again_brings_its_file_once_however_late_T21() {
        line.contents.put("/v2/bot/message/" + lineId + "/content", PNG);
        sent("image", "");
        errands.run();
        clock.pass(Duration.ofHours(1));
        sent("image", "");
        errands.run();
        assertThat(files.attached).hasSize(1);

        line.contents.clear();
        line.answers(404);
        clock.pass(Duration.ofDays(8));
        sent("image", "");
        errands.run();
        assertThat(files.missing).isEmpty();
    }

    @Test
    void two_nodes_that_fetched_the_same_file_attach_it_once() {
        sent("image", "");
        Errand errand = hub.errands.take(1).get(0);
        InboundAttachment file = new InboundAttachment("image.jpg", "image/png", null, PNG);
        findings.attach(errand, file);
        assertThat(findings.attach(errand, file)).isEqualTo(LateFiles.Outcome.GONE);
        assertThat(files.attached).hasSize(1);
    }

    @Test
    void a_file_keeps_its_name() {
        line.contents.put("/v2/bot/message/" + lineId + "/content", "ก".getBytes(StandardCharsets.UTF_8));
        sent("file", ",\"fileName\":\"ใบเสร็จ.txt\"");
        errands.run();
        assertThat(files.attached).extracting(InboundAttachment::name).containsExactly("ใบเสร็จ.txt");
    }

    @Test
    void what_line_still_prepares_or_the_hub_has_not_delivered_is_asked_for_again() {
        line.contents.put("/v2/bot/message/" + lineId + "/content", PNG);
        line.answers(202);
        sent("video", "");
        errands.run();
        assertThat(files.attached).isEmpty();

        files.next = LateFiles.Outcome.NOT_YET;
        clock.pass(Duration.ofSeconds(16));
        errands.run();
        files.next = LateFiles.Outcome.DONE;
        clock.pass(Duration.ofSeconds(31));
        errands.run();
        assertThat(files.attached).hasSize(2);
        clock.pass(Duration.ofHours(3));
        assertThat(errands.run()).isZero();
    }

    @Test
    void a_file_that_line_does_not_have_any_more_is_said_to_be_missing() {
        line.answers(404);
        sent("audio", "");
        errands.run();
        assertThat(files.missing).containsExactly(event);
    }

    @Test
    void a_file_that_never_comes_is_said_to_be_missing_in_the_end() {
        sent("image", "");
        for (int attempt = 0; attempt < 12; attempt++) {
            line.answers(500);
            errands.run();
            clock.pass(Duration.ofHours(2));
        }
        assertThat(files.missing).containsExactly(event);
    }

    @Test
    void what_lies_elsewhere_is_not_fetched() {
        sent(
                "image",
                ",\"contentProvider\":{\"type\":\"external\",\"originalContentUrl\":\"https://x.example.com/1\"}");
        errands.run();
        assertThat(line.calls).isEmpty();
    }

    @Test
    void what_was_taken_back_is_not_fetched() {
        sent("image", "");
        hub.receives(LineHub.call("""
                {"type":"unsend","timestamp":1795313650000,"webhookEventId":"%s",\
                "source":{"type":"user","userId":"%s"},"unsend":{"messageId":"%s"}}""".formatted(event, user, lineId)));
        errands.run();
        assertThat(line.calls).isEmpty();
    }

    @Test
    void who_writes_for_the_first_time_gets_the_name_of_their_profile_and_keeps_one_they_have() {
        SubjectId person = LineHub.PERSONS.remove(user);
        line.answers(200, Map.of(), "{\"displayName\":\"มาลี ใจดี\"}");
        hub.receives(LineHub.call(LineHub.said(event, user, "ก")));
        LineHub.PERSONS.put(user, person);
        errands.run();
        assertThat(LineHub.NAMES).containsEntry(person, "มาลี ใจดี");
        assertThat(line.calls).extracting(ScriptedLine.Call::path).containsExactly("/v2/bot/profile/" + user);

        hub.receives(LineHub.call(LineHub.said(event + "-2", user, "ข")));
        assertThat(errands.run()).isZero();
    }

    private void sent(String type, String more) {
        hub.receives(LineHub.call(
                LineHub.event(event, user, "{\"id\":\"%s\",\"type\":\"%s\"%s}".formatted(lineId, type, more))));
    }

    private static final class RememberingFiles implements LateFiles {
        private final List<InboundAttachment> attached = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private Outcome next = Outcome.DONE;

        @Override
        public Outcome attach(String channel, String externalId, InboundAttachment file) {
            attached.add(file);
            return next;
        }

        @Override
        public Outcome missing(String channel, String externalId) {
            missing.add(externalId);
            return next;
        }
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-22T02:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}

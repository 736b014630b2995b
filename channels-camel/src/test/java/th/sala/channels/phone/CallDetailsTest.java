package th.sala.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.sala.channels.phone.CallDetails.UnreadableFile;
import th.sala.ticketing.call.CallReport;

/** CH-5: call details come in from a file, line by line, and never twice. */
class CallDetailsTest {
    private static final String FILE = """
            direction,number,startedAt,answeredAt,endedAt,transfers,note
            inbound,081-234-5634,2026-11-22T02:00:00Z,2026-11-22T02:00:10Z,2026-11-22T02:01:00Z,1,"สอบถาม, พัสดุ
            สองบรรทัด"
            inbound,anonymous,2026-11-22 09:30:00,,2026-11-22 09:31:00,,
            inbound,0812345634,yesterday,,,many,
            inbound,0812345634,,,,,
            """;

    private final RememberingCalls log = new RememberingCalls();
    private final DetailIntake intake = new DetailIntake(log, line -> Integer.toHexString(line.hashCode()));

    @Test
    void a_dry_run_tells_line_by_line_what_would_happen_and_keeps_nothing() throws UnreadableFile {
        CallImport told = bring(FILE, true);

        assertThat(told.dryRun()).isTrue();
        assertThat(told.fresh()).isEqualTo(2);
        assertThat(told.refused()).isEqualTo(2);
        assertThat(told.lines()).extracting(CallImport.Line::line).containsExactly(2L, 4L, 5L, 6L);
        assertThat(told.lines().get(2).errors())
                .containsExactlyInAnyOrder(
                        "startedAt: is a time such as 2026-11-22T02:00:00Z or 2026-11-22 09:00:00",
                        "transfers: is a whole number");
        assertThat(told.lines().get(3).errors()).containsExactly("startedAt: is required");
        assertThat(log.calls).isEmpty();
    }

    @Test
    void the_same_file_again_doubles_nothing() throws UnreadableFile {
        assertThat(bring(FILE, false).fresh()).isEqualTo(2);
        CallImport again = bring(FILE, false);

        assertThat(again.fresh()).isZero();
        assertThat(again.known()).isEqualTo(2);
        assertThat(log.calls).hasSize(2);
        assertThat(log.calls.get(0).note()).isEqualTo("สอบถาม, พัสดุ\nสองบรรทัด");
        assertThat(log.calls.get(1).startedAt()).isEqualTo("2026-11-22T02:30:00Z");
    }

    @Test
    void a_call_that_a_file_holds_twice_is_one_call_in_the_dry_run_too() throws UnreadableFile {
        String twice = "startedAt,uniqueid\n2026-11-22 09:00:00,7\n2026-11-22 09:00:00,7\n";
        assertThat(bring(twice, true).fresh()).isEqualTo(1);
        assertThat(bring(twice, true).known()).isEqualTo(1);
    }

    @Test
    void the_columns_of_asterisk_are_understood() throws UnreadableFile {
        bring("""
                accountcode;src;dst;start;answer;end;duration;billsec;disposition;uniqueid;exchange
                ;0812345634;1000;2026-11-22 09:00:00;;2026-11-22 09:00:30;30;0;NO ANSWER;1763780400.17;cti-test
                """, false);

        CallReport call = log.calls.get(0);
        assertThat(call.source()).isEqualTo("cti-test");
        assertThat(call.externalId()).isEqualTo("1763780400.17");
        assertThat(call.outcome()).isEqualTo("abandoned");
        assertThat(call.startedAt()).isEqualTo(Instant.parse("2026-11-22T02:00:00Z"));
        assertThat(call.answeredAt()).isNull();
    }

    @Test
    void thai_excel_writes_in_its_own_charset() throws UnreadableFile {
        byte[] file = "startedAt,note\n2026-11-22 09:00:00,พัสดุ\n".getBytes(Charset.forName("x-windows-874"));
        bring(file, false);
        assertThat(log.calls.get(0).note()).isEqualTo("พัสดุ");
    }

    @Test
    void a_file_that_is_none_says_why() {
        assertThatThrownBy(() -> bring("", true)).hasMessageContaining("empty");
        assertThatThrownBy(() -> bring("number,colour\n1,red\n", true)).hasMessageContaining("colour");
        assertThatThrownBy(() -> bring("number\n1\n", true)).hasMessageContaining("startedAt is missing");
        assertThatThrownBy(() -> bring("startedAt,start\n1,2\n", true)).hasMessageContaining("twice");
    }

    private CallImport bring(String file, boolean dryRun) throws UnreadableFile {
        return bring(file.getBytes(StandardCharsets.UTF_8), dryRun);
    }

    /** As the route does, without Camel. */
    private CallImport bring(byte[] file, boolean dryRun) throws UnreadableFile {
        DetailBatch batch = new DetailBatch(dryRun, "supervisor1", Set.of("supervisor"));
        List<CallImport.Line> lines = new ArrayList<>();
        for (DetailFile.Row row : DetailFile.read(file)) {
            lines.add(intake.take(batch.with(row)));
        }
        return CallImport.of(dryRun, lines);
    }
}

package th.sala.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.DeliveryReport;
import th.sala.ticketing.intake.DeliveryReport.Recipient;
import th.sala.ticketing.intake.InboundMessage;

class DeliveryReportsTest {
    private static final String STATUS = """
            Reporting-MTA: dns; mx.example.com

            Final-Recipient: rfc822; somsri@example.com
            Action: failed
            Status: 5.1.1 (unknown)
            Diagnostic-Code: smtp; 550 5.1.1
              <somsri@example.com>... User unknown

            Final-Recipient: rfc822; manee@example.com
            Action: Delayed
            """;

    @Test
    void a_report_names_the_original_mail_and_what_became_of_each_recipient() {
        InboundMessage mail = report(STATUS, "message/rfc822", "Message-ID: <a.b@sala.test>\nSubject: x\n\ntext");

        assertThat(mail.automatic()).isTrue();
        assertThat(mail.report().originalMessageId()).isEqualTo("<a.b@sala.test>");
        assertThat(mail.report().recipients())
                .containsExactly(
                        new Recipient("failed", "5.1.1", "smtp; 550 5.1.1 <somsri@example.com>... User unknown"),
                        new Recipient("delayed", null, null));
    }

    @Test
    void the_returned_header_alone_is_enough() {
        assertThat(report(STATUS, "text/rfc822-headers", "Subject: x\nMessage-Id:\n <a.b@sala.test>\n")
                        .report()
                        .originalMessageId())
                .isEqualTo("<a.b@sala.test>");
    }

    @Test
    void a_report_without_the_original_says_so() {
        DeliveryReport report =
                report(STATUS, "text/plain", "nothing came back").report();
        assertThat(report.originalMessageId()).isNull();
        assertThat(report.failure()).isPresent();
    }

    @Test
    void other_mail_is_no_report() {
        assertThat(MailText.mail().with("From: a@example.com").read().report()).isNull();
        assertThat(MailText.mail()
                        .with("From: a@example.com")
                        .with("Content-Type: multipart/report; report-type=disposition-notification; boundary=b")
                        .read(
                                "--b\r\nContent-Type: message/disposition-notification\r\n\r\nDisposition: x\r\n--b--\r\n")
                        .report())
                .isNull();
    }

    @Test
    void of_real_reports_nearly_all_give_the_status_that_others_read_in_them() throws IOException {
        Path bounces = bounces();
        JsonObject expected = expected(bounces);
        int compared = 0;
        int agreed = 0;
        for (Path file : mails(bounces)) {
            DeliveryReport report = Corpus.read(file).report();
            JsonArray rows = expected.getJsonArray(file.getFileName().toString());
            if (report != null && report.failure().isPresent() && rows != null) {
                String status = rows.getJsonArray(0).getString(0);
                compared++;
                agreed += report.recipients().stream().anyMatch(one -> status.equals(one.status())) ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(140);
        assertThat(agreed).isGreaterThanOrEqualTo(130);
    }

    /** The templates of real mail systems, with a mail of ours as what they return. */
    @Test
    void a_real_report_about_our_mail_names_it_and_one_about_others_never_does() throws IOException {
        Path bounces = bounces();
        String ours = "<abcdefghijklmnopqrstuvwxyz.01932f00-0000-7000-8000-000000000001@sala.test>";
        int returned = 0;
        for (Path file : mails(bounces)) {
            DeliveryReport foreign = Corpus.read(file).report();
            if (foreign != null
                    && foreign.originalMessageId() != null
                    && foreign.failure().isPresent()) {
                String template = new String(Corpus.bytes(file), StandardCharsets.ISO_8859_1);
                String about = template.replace(foreign.originalMessageId(), ours);
                DeliveryReport own =
                        Corpus.read(about.getBytes(StandardCharsets.ISO_8859_1)).report();
                assertThat(own.originalMessageId()).as(file.toString()).isEqualTo(ours);
                assertThat(own.failure()).as(file.toString()).isPresent();
                assertThat(foreign.originalMessageId()).doesNotContain("sala.test");
                returned++;
            }
        }
        assertThat(returned).isGreaterThanOrEqualTo(100);
    }

    private static Path bounces() {
        Path bounces = Path.of("..")
                .resolve(Optional.ofNullable(System.getenv("SALA_CORPORA")).orElse("../shared/corpora"))
                .resolve("sisimai-bounces");
        assumeTrue(Files.isDirectory(bounces));
        return bounces;
    }

    private static JsonObject expected(Path bounces) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(bounces.resolve("expected.json")))) {
            return reader.readObject().getJsonObject("expected");
        }
    }

    private static List<Path> mails(Path bounces) throws IOException {
        try (Stream<Path> files = Files.walk(bounces)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    private static InboundMessage report(String status, String type, String returned) {
        return MailText.mail()
                .with("From: MAILER-DAEMON@mx.example.com")
                .with("Content-Type: multipart/report; report-type=delivery-status; boundary=\"b\"")
                .read(("--b\n\nIt could not be delivered.\n--b\nContent-Type: message/delivery-status\n\n" + status
                                + "\n--b\nContent-Type: " + type + "\n\n" + returned + "\n--b--\n")
                        .replace("\n", "\r\n"));
    }
}

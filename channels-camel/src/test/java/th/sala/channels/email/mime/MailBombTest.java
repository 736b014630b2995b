package th.sala.channels.email.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** T50: mails made to hurt are read or refused, and cost little either way. */
class MailBombTest {
    private static final long CPU_SECONDS = 5;
    private static final int MANY = 50_000;

    @TestFactory
    Stream<DynamicTest> a_bomb_costs_less_than_five_seconds() {
        return Stream.of(
                bomb("fifty thousand recipients", header("To: " + repeated("a%d@example.com, "))),
                bomb(
                        "five thousand fields of ten recipients",
                        header(fields(5000, "To: " + "a@example.com, ".repeat(10)))),
                bomb("fifty thousand encoded names", header("To: " + repeated("=?utf-8?Q?n%d?= <a@example.com>, "))),
                bomb("fifty thousand encoded words", header("Subject: " + repeated("=?utf-8?Q?n%d?= "))),
                bomb("fifty thousand half encoded words", header("Subject: " + repeated("=?utf-8?Q?n%d "))),
                bomb(
                        "fifty thousand header fields",
                        header(repeated("X-%d: y\r\n").strip())),
                bomb("fifty thousand references", header("References: " + repeated("<%d@example.com> "))),
                bomb("fifty thousand parameters", header("Content-Type: text/plain" + repeated(";\r\n x%d=y"))),
                bomb(
                        "fifty thousand continued parameters",
                        header("Content-Type: text/plain" + repeated("; name*%d=y"))),
                bomb("a megabyte of blanks in HTML", html("<pre>" + " ".repeat(1 << 20) + "x</pre>")),
                bomb("a megabyte of open elements", html("<div>".repeat(1 << 18))),
                bomb("a megabyte of open brackets", html("<".repeat(1 << 20))),
                bomb("a megabyte of Word's conditions", html("<!--[if gte mso 9]><xml>".repeat(1 << 16))),
                bomb("a megabyte of Word's styles", html("<p style='mso-" + "x:y;mso-".repeat(1 << 17) + "'>x</p>")),
                bomb("a megabyte of open quotes", html("<a href='".repeat(1 << 17))),
                bomb("a megabyte of entities", html("&#38;".repeat(1 << 18))),
                bomb("fifty thousand Re:", header("Subject: " + "Re: ".repeat(MANY))),
                bomb("a megabyte of quoted lines", "Subject: x\r\n\r\n" + "> ".repeat(1 << 19)),
                bomb("fifty thousand headings of quoted mail", "Subject: x\r\n\r\n" + repeated("On %d wrote:\r\n> ")),
                bomb("a megabyte of signs of a signature", "Subject: x\r\n\r\n" + "-- \r\n".repeat(1 << 17)),
                bomb("a megabyte of styles", html("<p style='" + "color:red;".repeat(1 << 17) + "'>x</p>")),
                bomb("a megabyte of blank lines first", "\r\n".repeat(1 << 19) + "Subject: x\r\n\r\ny"),
                bomb("a megabyte of dashes", "Content-Type: multipart/mixed\r\n\r\n" + "-".repeat(1 << 20)),
                bomb(
                        "ten thousand delimiter lines",
                        "Content-Type: multipart/mixed\r\n\r\n" + "--b\r\n\r\n".repeat(10_000)),
                bomb("ten thousand nested parts", nested(10_000)),
                bomb("a million high bytes", "Subject: x\r\n\r\n" + "\u00e9\u0080".repeat(500_000)));
    }

    @Test
    void of_many_fields_full_of_recipients_a_thousand_are_kept() {
        String many = header(fields(5000, "To: " + "a@example.com, ".repeat(10)));
        assertThat(Corpus.read(many.getBytes(ISO_8859_1)).to()).hasSize(1000);
    }

    private static DynamicTest bomb(String name, String mail) {
        return DynamicTest.dynamicTest(name, () -> {
            long before = cpuSeconds();
            try {
                assertThat(Corpus.read(mail.getBytes(ISO_8859_1))).isNotNull();
            } catch (UnreadableMail refused) {
                assertThat(refused).hasMessageEndingWith(".");
            }
            assertThat(cpuSeconds() - before).isLessThan(CPU_SECONDS);
        });
    }

    private static String header(String fields) {
        return "From: a@example.com\r\n" + fields + "\r\n\r\nbody";
    }

    private static String fields(int count, String field) {
        return String.join("\r\n", Collections.nCopies(count, field));
    }

    private static String html(String body) {
        return "Content-Type: text/html\r\n\r\n" + body;
    }

    private static String repeated(String piece) {
        return IntStream.range(0, MANY).mapToObj(piece::formatted).collect(Collectors.joining());
    }

    private static String nested(int depth) {
        return IntStream.range(0, depth)
                .mapToObj("Content-Type: multipart/mixed; boundary=b%1$d\r\n\r\n--b%1$d\r\n"::formatted)
                .collect(Collectors.joining());
    }

    private static long cpuSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000_000;
    }
}

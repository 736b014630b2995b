package th.sala.dev.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A mail such as help desks get: somebody who never wrote before, about 4 KB of Thai and English, and every tenth with a
 * file of 100 KiB. The same run and number give the same mail.
 *
 * @param run the run it belongs to
 * @param number its place in the run
 */
public record SampleMail(String run, int number) {
    private static final String[] THAI = {
        "สวัสดีครับ", "ขอสอบถามเรื่องการจัดส่งสินค้า", "หมายเลขคำสั่งซื้อ", "ยังไม่ได้รับของ", "รบกวนตรวจสอบให้ด้วยค่ะ",
        "ระบบเข้าใช้งานไม่ได้", "แจ้งปัญหาอินเทอร์เน็ตช้า", "ต้องการใบกำกับภาษี", "ขอบคุณมากครับ",
                "เปลี่ยนที่อยู่จัดส่ง"
    };
    private static final String[] ENGLISH = {
        "my order has not arrived yet",
        "please check the invoice",
        "the login page shows an error 500",
        "refund request",
        "the device keeps rebooting",
        "can you change the delivery address",
        "warranty claim"
    };
    private static final int LINES = 24;
    private static final int WITH_FILE = 10;
    private static final int FILE = 100 * 1024;
    private static final String HEAD = """
            From: =?UTF-8?B?%1$s?= %2$s <customer-%2$s@example.com>
            To: support@sala.test
            Subject: =?UTF-8?B?%3$s?=
            Message-ID: <%2$s@bench.example.com>
            Date: Sat, 21 Nov 2026 09:00:00 +0700
            MIME-Version: 1.0
            """;
    private static final String TEXT = """
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: base64

            %s
            """;
    private static final String WITH = """
            Content-Type: multipart/mixed; boundary="%1$s"

            --%1$s
            %2$s
            --%1$s
            Content-Type: application/octet-stream; name="log.bin"
            Content-Disposition: attachment; filename="log.bin"
            Content-Transfer-Encoding: base64

            %3$s
            --%1$s--
            """;

    /** The word in its text by which it is found again. */
    public String mark() {
        return run + "." + number;
    }

    /** The mail as it goes over the wire. */
    public byte[] bytes() {
        var random = new Random(mark().hashCode());
        String head = HEAD.formatted(base64("ลูกค้า"), mark(), base64(THAI[random.nextInt(THAI.length)]));
        String text = TEXT.formatted(lines(text(random).getBytes(StandardCharsets.UTF_8)));
        String whole = number % WITH_FILE == 0 ? WITH.formatted("b-" + mark(), text, lines(file(random))) : text;
        return (head + whole).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private String text(Random random) {
        String words = IntStream.range(0, LINES)
                .mapToObj(line -> THAI[random.nextInt(THAI.length)] + " " + ENGLISH[random.nextInt(ENGLISH.length)]
                        + " " + random.nextInt(1_000_000))
                .collect(Collectors.joining("\n"));
        return words + "\n\n" + mark() + "\n";
    }

    private static byte[] file(Random random) {
        var file = new byte[FILE];
        random.nextBytes(file);
        return file;
    }

    private static String base64(String words) {
        return Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8));
    }

    private static String lines(byte[] bytes) {
        return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
    }
}

package th.sala.dev.mail;

import java.nio.charset.StandardCharsets;

/**
 * One mail of a burst.
 *
 * @param run the run it belongs to
 * @param number its place in the burst
 */
public record BurstMail(String run, int number) {
    private static final int SENDERS = 40;
    private static final String TEXT = """
            From: =?UTF-8?B?4Lil4Li54LiB4LiE4LmJ4Liy?= %1$d <customer%1$d@example.com>
            To: support@sala.test
            Subject: =?UTF-8?B?4LiV4Li04LiU4LiV4Liy4Lih4Lie4Lix4Liq4LiU4Li4?= %2$d
            Message-ID: %3$s
            Date: Mon, 16 Nov 2026 09:00:00 +0700
            MIME-Version: 1.0
            Content-Type: text/plain; charset=UTF-8
            Content-Transfer-Encoding: 8bit

            พัสดุยังมาไม่ถึง รบกวนตรวจสอบให้ด้วย รหัส %4$s
            """;

    /** The word in its text by which it is found again, whatever else is done to the mail. */
    public String mark() {
        return run + "." + number;
    }

    /** The mail as it goes over the wire. */
    public byte[] bytes() {
        return TEXT.formatted(number % SENDERS, number, "<" + mark() + "@drill.example.com>", mark())
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}

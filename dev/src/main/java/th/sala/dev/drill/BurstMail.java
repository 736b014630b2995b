package th.sala.dev.drill;

import java.nio.charset.StandardCharsets;

/**
 * One mail of a burst, recognisable by its Message-ID.
 *
 * @param run the run it belongs to
 * @param number its place in the burst
 */
record BurstMail(String run, int number) {
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

            พัสดุหมายเลข %2$d ยังมาไม่ถึง รบกวนตรวจสอบให้ด้วย
            """;

    String messageId() {
        return "<" + run + "." + number + "@drill.example.com>";
    }

    byte[] bytes() {
        return TEXT.formatted(number % SENDERS, number, messageId())
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}

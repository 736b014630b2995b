package th.sala.ticketing.words;

import java.util.List;

/** {@code -----Original Message-----} and its like: below it stands another mail. */
final class Separator {
    private static final List<String> WORDS = List.of(
            "original message",
            "forwarded message",
            "ข้อความเดิม",
            "ข้อความต้นฉบับ",
            "ข้อความดั้งเดิม",
            "ข้อความที่ส่งต่อ",
            "ข้อความที่ถูกส่งต่อ",
            "mensaje original",
            "mensaje reenviado",
            "message d'origine",
            "message original",
            "message transféré",
            "ursprüngliche nachricht",
            "weitergeleitete nachricht",
            "originalnachricht",
            "messaggio originale",
            "mensagem original",
            "oorspronkelijk bericht",
            "ursprungligt meddelande",
            "wiadomość oryginalna",
            "исходное сообщение",
            "原始邮件",
            "元のメッセージ");

    private static final List<String> FORWARDS =
            List.of("begin forwarded message", "เริ่มข้อความที่ส่งต่อ", "ข้อความที่ส่งต่อ");

    private Separator() {}

    static boolean is(Line line) {
        String words = line.lower();
        return (isBetweenDashes(words) && WORDS.stream().anyMatch(words::contains))
                || (words.endsWith(":") && FORWARDS.stream().anyMatch(words::startsWith));
    }

    private static boolean isBetweenDashes(String words) {
        return words.length() < 120
                && bare(words).startsWith("--")
                && bare(words).endsWith("--");
    }

    private static String bare(String words) {
        return words.startsWith("*") && words.endsWith("*") && words.length() > 1
                ? words.substring(1, words.length() - 1)
                : words;
    }
}

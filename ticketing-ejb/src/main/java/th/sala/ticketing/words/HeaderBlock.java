package th.sala.ticketing.words;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The header lines of an earlier mail as Outlook copies them: {@code From:}, {@code Sent:}, {@code To:},
 * {@code Subject:} in the program's language. A sender, a subject and a third one are needed: a customer who writes
 * from where to where and when he wants to travel quotes nobody.
 */
final class HeaderBlock {
    private static final int MOST_LINES = 9;
    private static final int LONGEST_LABEL = 20;

    private enum Field {
        FROM,
        SUBJECT,
        OTHER
    }

    private static final Map<Field, Set<String>> LABELS = Map.of(
            Field.FROM,
            Set.of("from", "จาก", "ผู้ส่ง", "da", "de", "von", "från", "fra", "van", "od", "от", "від", "发件人", "差出人"),
            Field.SUBJECT,
            Set.of(
                    "subject",
                    "เรื่อง",
                    "หัวเรื่อง",
                    "หัวข้อ",
                    "oggetto",
                    "asunto",
                    "assunto",
                    "objet",
                    "betreff",
                    "ämne",
                    "emne",
                    "onderwerp",
                    "temat",
                    "тема",
                    "主题",
                    "件名"),
            Field.OTHER,
            Set.of(
                    "sent",
                    "date",
                    "to",
                    "cc",
                    "reply-to",
                    "importance",
                    "ส่งเมื่อ",
                    "ส่ง",
                    "วันที่",
                    "วันที่ส่ง",
                    "ถึง",
                    "สำเนา",
                    "สำเนาถึง",
                    "ตอบกลับ",
                    "ความสำคัญ",
                    "data",
                    "a",
                    "risposta",
                    "enviado",
                    "fecha",
                    "para",
                    "envoyé",
                    "à",
                    "date d'envoi",
                    "gesendet",
                    "datum",
                    "an",
                    "skickat",
                    "till",
                    "sendt",
                    "til",
                    "verzonden",
                    "aan",
                    "wysłano",
                    "do",
                    "отправлено",
                    "кому",
                    "дата",
                    "发送时间",
                    "收件人",
                    "日時",
                    "宛先"));

    private HeaderBlock() {}

    static boolean begins(List<Line> lines, int first) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        if (field(lines.get(first)) == null) {
            return false;
        }
        for (Line line : lines.subList(first, Math.min(lines.size(), first + MOST_LINES))) {
            Field field = field(line);
            if (field != null) {
                fields.add(field);
            }
        }
        return fields.size() == Field.values().length;
    }

    private static Field field(Line line) {
        String words = line.words();
        int colon = words.replace('\uFF1A', ':').indexOf(':');
        if (colon <= 0 || colon > LONGEST_LABEL) {
            return null;
        }
        String label = words.substring(0, colon).replace("*", "").strip().toLowerCase(Locale.ROOT);
        return LABELS.entrySet().stream()
                .filter(entry -> entry.getValue().contains(label))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}

package th.sala.ticketing.field;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words by which a field asks for data of section 26, whatever its category says. */
final class SensitiveWords {
    private static final List<Asked> WORDS = List.of(
            new Asked("religion", List.of("ศาสนา", "ความเชื่อ", "religio", "belief")),
            new Asked("race", List.of("เชื้อชาติ", "เผ่าพันธุ์", "ethnic")),
            new Asked("political-opinion", List.of("ความคิดเห็นทางการเมือง", "พรรคการเมือง", "political")),
            new Asked("sexual-behaviour", List.of("พฤติกรรมทางเพศ", "รสนิยมทางเพศ", "sexual")),
            new Asked("criminal-record", List.of("ประวัติอาชญากรรม", "criminal")),
            new Asked(
                    "health",
                    List.of(
                            "โรคประจำตัว",
                            "ข้อมูลสุขภาพ",
                            "หมู่เลือด",
                            "กรุ๊ปเลือด",
                            "health",
                            "illness",
                            "blood type")),
            new Asked("disability", List.of("พิการ", "disabil")),
            new Asked("trade-union", List.of("สหภาพแรงงาน", "trade union")),
            new Asked("genetic", List.of("พันธุกรรม", "genetic")),
            new Asked("biometric", List.of("ลายนิ้วมือ", "สแกนใบหน้า", "biometric", "fingerprint")));

    private SensitiveWords() {}

    /** The category that the name asks for; empty for none. */
    static Optional<String> in(String name) {
        String low = name.toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .filter(asked -> asked.words().stream().anyMatch(low::contains))
                .map(Asked::category)
                .findFirst();
    }

    /** What is asked for by these words. */
    private record Asked(String category, List<String> words) {}
}

package th.sala.channels.line;

import static th.sala.channels.line.LineEvent.text;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands in a conversation for a message that is not only words. */
final class LineWords {
    private static final int MOST_KEYWORDS = 3;

    private LineWords() {}

    static String of(JsonObject message) {
        return switch (text(message, "type").orElse("")) {
            case "text" -> text(message, "text").orElse("");
            case "image" -> "[รูปภาพ]";
            case "video" -> "[วิดีโอ]";
            case "audio" -> "[ข้อความเสียง]";
            case "file" -> "[ไฟล์] " + text(message, "fileName").orElse("");
            case "location" -> "[ตำแหน่งที่ตั้ง]";
            case "sticker" -> sticker(message);
            case "imagemap" -> "[ภาพพร้อมลิงก์]";
            default -> "[ข้อความชนิดที่ศาลายังแสดงไม่ได้]";
        };
    }

    static String ofPostback(JsonObject postback) {
        return "[กดปุ่ม] " + text(postback, "data").orElse("");
    }

    /** What it is known by, within the brackets; what its sender wrote on it, behind them. */
    private static String sticker(JsonObject message) {
        Optional<String> written = text(message, "text");
        return written.map(words -> "[สติกเกอร์] " + words)
                .orElseGet(() -> ("[สติกเกอร์ " + keywords(message)).strip() + "]");
    }

    private static String keywords(JsonObject message) {
        return message.get("keywords") instanceof JsonArray keywords
                ? keywords.stream()
                        .filter(JsonString.class::isInstance)
                        .map(keyword -> ((JsonString) keyword).getString().replaceAll("[\\[\\]()]", ""))
                        .limit(MOST_KEYWORDS)
                        .collect(Collectors.joining(", "))
                : "";
    }
}

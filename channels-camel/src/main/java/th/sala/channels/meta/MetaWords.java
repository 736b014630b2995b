package th.sala.channels.meta;

import static th.sala.channels.meta.TolerantJson.object;
import static th.sala.channels.meta.TolerantJson.objects;
import static th.sala.channels.meta.TolerantJson.text;
import static th.sala.channels.meta.TolerantJson.truly;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands in a conversation for a message of Messenger: its words, and a line for each thing that is not words. */
final class MetaWords {
    private MetaWords() {}

    static String of(JsonObject message) {
        Stream<String> words = text(message, "text").filter(said -> !said.isBlank()).stream();
        Stream<String> things = message.containsKey("sticker_id")
                ? Stream.of("[สติกเกอร์]")
                : objects(message, "attachments").stream().map(MetaWords::ofAttachment);
        Stream<String> unsupported = truly(message, "is_unsupported")
                ? Stream.of("[ข้อความชนิดที่ Messenger ไม่ส่งต่อให้เรา]")
                : Stream.empty();
        return Stream.of(words, things, unsupported).flatMap(lines -> lines).collect(Collectors.joining("\n"));
    }

    static String ofPostback(JsonObject postback) {
        return "[กดปุ่ม] "
                + text(postback, "title")
                        .filter(title -> !title.isBlank())
                        .or(() -> text(postback, "payload"))
                        .orElse("");
    }

    private static String ofAttachment(JsonObject attachment) {
        return switch (text(attachment, "type").orElse("")) {
            case "image" -> "[รูปภาพ]";
            case "video" -> "[วิดีโอ]";
            case "audio" -> "[ข้อความเสียง]";
            case "file" -> "[ไฟล์]";
            case "location" -> "[ตำแหน่งที่ตั้ง]";
            case "template" -> "[การ์ด] " + title(attachment);
            default -> "[แชร์] " + title(attachment);
        };
    }

    private static String title(JsonObject attachment) {
        Optional<String> own = text(attachment, "title");
        Stream<String> products = object(attachment, "payload").flatMap(payload -> object(payload, "product")).stream()
                .flatMap(product -> objects(product, "elements").stream())
                .flatMap(element -> text(element, "title").stream());
        Stream<String> link = text(attachment, "url").stream();
        return Stream.of(own.stream(), products, link).flatMap(words -> words).collect(Collectors.joining(" "));
    }
}

package th.sala.consent.copy;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The copy as a person reads it, in Thai: first who they are and what is done with it, then everything else. */
final class ReadableCopy {
    private static final List<String> ORDER = List.of(
            "identifiers",
            "sources",
            "purposes",
            "viewers",
            "consents",
            "capacities",
            "representatives",
            "represents",
            "requests",
            "blocks",
            "tickets",
            "messages",
            "calls",
            "tasks",
            "texts",
            "history",
            "decisions");
    private static final Set<String> APART = Set.of("accesses", "consentsNow");
    private static final Set<String> OF_MACHINES = Set.of(
            "id",
            "key",
            "subject_id",
            "message_id",
            "act",
            "laws",
            "schema_version",
            "prev_event_id",
            "consent_type",
            "contact_point",
            "dpv_purpose",
            "retention_policy_key",
            "jurisdiction",
            "withdrawal_methods",
            "event_id",
            "representation_id",
            "record_id",
            "decision",
            "decision_id",
            "evidence",
            "query_hash",
            "titleEn",
            "basis",
            "retention",
            "law_key",
            "law_version",
            "ground_version",
            "recorded_at",
            "sealing_xact",
            "message",
            "into_id",
            "rows_shown",
            "about",
            "notice_sha256",
            "proof_needed");

    private final ThaiPdf pdf = new ThaiPdf(CopyWords.of("title"));
    private final Map<String, List<JsonValue>> lists = new LinkedHashMap<>();

    private ReadableCopy() {}

    /** Whether a member is for machines only: it stands in {@code data.json} and not here. */
    static boolean forMachines(String member) {
        return OF_MACHINES.contains(member) || APART.contains(member);
    }

    static byte[] of(JsonObject data, List<String> files) {
        ReadableCopy copy = new ReadableCopy();
        copy.collect(data);
        return copy.written(data, files);
    }

    private byte[] written(JsonObject data, List<String> files) {
        JsonObject request = data.getJsonObject("request");
        pdf.title(CopyWords.of("title"));
        pdf.text(CopyWords.of("intro"));
        pdf.text(MessageFormat.format(
                CopyWords.of("request-line"),
                ThaiMoments.told(request.getString("receivedAt")),
                ThaiMoments.told(data.getString("madeAt"))));
        ORDER.forEach(name -> section("heading." + name, lists.getOrDefault(name, List.of())));
        lists.forEach((name, values) -> {
            if (!ORDER.contains(name) && !APART.contains(name) && !values.isEmpty()) {
                section(name, values);
            }
        });
        pdf.heading(CopyWords.of("heading.files"));
        files.forEach(pdf::text);
        pdf.text(CopyWords.of("closing"));
        return pdf.closed();
    }

    private void section(String name, List<JsonValue> values) {
        pdf.heading(CopyWords.of(name));
        if (values.isEmpty()) {
            pdf.text(CopyWords.of("nothing"));
        }
        values.forEach(value -> {
            if (value instanceof JsonObject object) {
                record(object);
            } else {
                pdf.text(told(value));
            }
        });
    }

    private void record(JsonObject object) {
        String facts = object.entrySet().stream()
                .filter(member -> !OF_MACHINES.contains(member.getKey())
                        && !member.getKey().equals("text"))
                .map(member -> Map.entry(member.getKey(), told(member.getValue())))
                .filter(member -> !member.getValue().isBlank())
                .map(member -> CopyWords.of(member.getKey()) + ": " + member.getValue())
                .collect(Collectors.joining("  ·  "));
        pdf.record(facts, object.get("text") instanceof JsonString text ? text.getString() : "");
    }

    private static String told(JsonValue value) {
        if (value == null || value == JsonValue.NULL) {
            return "";
        }
        if (value instanceof JsonObject object) {
            return object.values().stream().map(ReadableCopy::told).collect(Collectors.joining(" "));
        }
        if (value instanceof JsonArray list) {
            return list.stream().map(ReadableCopy::told).collect(Collectors.joining(", "));
        }
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        return CopyWords.of(ThaiMoments.told(text).replace(".", "\u2024")).replace("\u2024", ".");
    }

    /** The lists, wherever they stand; those of several identities or stores under one name. */
    private void collect(JsonObject object) {
        object.forEach((name, value) -> {
            if (value instanceof JsonArray list) {
                lists.computeIfAbsent(name, key -> new ArrayList<>()).addAll(list);
            } else if (value instanceof JsonObject inner) {
                collect(inner);
            }
        });
    }
}

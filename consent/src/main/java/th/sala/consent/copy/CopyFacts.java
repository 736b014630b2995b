package th.sala.consent.copy;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import th.sala.consent.law.LawBook;
import th.sala.consent.law.LawVersion;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.consent.rights.RightsRequest;
import th.sala.consent.time.Bangkok;

/** What section 30 wants told besides the data: where it came from, what for, to whom, how long, and who looked. */
@Singleton
class CopyFacts {
    /** The rules of the law table behind the schedules that purposes name. */
    private static final Map<String, String> SCHEDULES =
            Map.of("service-ticket", "RET-TICKET", "marketing-lead", "RET-LEAD");

    private final PurposeDesk purposes;
    private final LawBook law;
    private final CopyViewers viewers;
    private final Clock clock;

    @Inject
    CopyFacts(PurposeDesk purposes, LawBook law, CopyViewers viewers, Clock clock) {
        this.purposes = purposes;
        this.law = law;
        this.viewers = viewers;
        this.clock = clock;
    }

    JsonObject about(RightsRequest request, JsonObject held, boolean takeAlong) {
        JsonObjectBuilder data = JSON.createObjectBuilder()
                .add("format", CopyArchive.FORMAT)
                .add("madeAt", clock.instant().toString())
                .add(
                        "request",
                        JSON.createObjectBuilder()
                                .add("id", request.id().toString())
                                .add("type", request.type())
                                .add("channel", request.channel())
                                .add("receivedAt", request.receivedAt().toString())
                                .add("dueOn", request.dueOn().toString()))
                .add("held", held);
        return takeAlong
                ? data.build()
                : data.add("sources", sources(held))
                        .add("purposes", purposes())
                        .add("viewers", viewers.of(request.subject()))
                        .build();
    }

    /** By channel: when the person first and last wrote or rang there, and how often. */
    private static JsonArray sources(JsonObject held) {
        Map<String, List<String>> moments = new TreeMap<>();
        walk(held, object -> {
            if ("message".equals(text(object, "kind"))
                    && text(object, "channel") != null
                    && text(object, "at") != null) {
                moments.computeIfAbsent(text(object, "channel"), channel -> new ArrayList<>())
                        .add(text(object, "at"));
            } else if (text(object, "startedAt") != null && text(object, "direction") != null) {
                moments.computeIfAbsent("phone", channel -> new ArrayList<>()).add(text(object, "startedAt"));
            }
        });
        JsonArrayBuilder sources = JSON.createArrayBuilder();
        moments.forEach((channel, at) -> sources.add(JSON.createObjectBuilder()
                .add("channel", channel)
                .add("from", "person")
                .add("count", at.size())
                .add("first", at.stream().min(String::compareTo).orElseThrow())
                .add("last", at.stream().max(String::compareTo).orElseThrow())));
        return sources.build();
    }

    private JsonArray purposes() {
        JsonArrayBuilder told = JSON.createArrayBuilder();
        purposes.inForce().forEach(purpose -> told.add(purpose(purpose)));
        return told.build();
    }

    private JsonObjectBuilder purpose(PurposeInForce purpose) {
        return JSON.createObjectBuilder()
                .add("key", purpose.key())
                .add("version", purpose.version())
                .add("titleTh", purpose.titleTh())
                .add("titleEn", purpose.titleEn())
                .add("basis", purpose.basis().name())
                .add("basisTh", duty(purpose.basis().name()))
                .add("recipients", JSON.createArrayBuilder(purpose.recipients()))
                .add("countries", JSON.createArrayBuilder(purpose.countries()))
                .add("retention", purpose.retentionPolicyKey())
                .add("retentionTh", retention(purpose.retentionPolicyKey()));
    }

    private String duty(String key) {
        return rule(key).map(LawVersion::dutyTh).orElse(key);
    }

    private String retention(String key) {
        return rule(SCHEDULES.getOrDefault(key, key))
                .map(rule -> rule.amount() == null
                        ? rule.dutyTh()
                        : "%s: %d %s".formatted(rule.dutyTh(), rule.amount(), CopyWords.of("unit." + rule.unit())))
                .orElse(key);
    }

    private Optional<LawVersion> rule(String key) {
        return law.inForce(key, Bangkok.day(clock.instant()));
    }

    private static void walk(JsonValue value, Consumer<JsonObject> seen) {
        if (value instanceof JsonArray list) {
            list.forEach(each -> walk(each, seen));
        } else if (value instanceof JsonObject object) {
            seen.accept(object);
            object.values().forEach(each -> walk(each, seen));
        }
    }

    private static String text(JsonObject object, String name) {
        return object.get(name) instanceof JsonString text ? text.getString() : null;
    }
}

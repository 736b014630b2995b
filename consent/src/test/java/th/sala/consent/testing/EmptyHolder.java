package th.sala.consent.testing;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Set;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectDataHolder;
import th.sala.consent.subject.SubjectId;

/** Holds nothing of anybody; a test says what it holds all the same. */
public class EmptyHolder implements SubjectDataHolder {
    private final String name;

    public EmptyHolder(String name) {
        this.name = name;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public Set<String> tables() {
        return Set.of();
    }

    @Override
    public long count(SubjectId subject) {
        return 0;
    }

    @Override
    public JsonObject export(SubjectId subject) {
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    @Override
    public long rectify(SubjectId subject, Identifier wrong, Identifier right) {
        return 0;
    }

    @Override
    public long restrict(SubjectId subject, boolean restricted) {
        return 0;
    }

    @Override
    public long erase(SubjectId subject) {
        return 0;
    }
}

package th.sala.consent.subject;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Implemented by each owner of personal data, so that rights and retention reach every store. A system test fails when
 * a table with a subject id belongs to no holder.
 */
public interface SubjectDataHolder {

    /** Stable name for plans and proofs, such as {@code ticketing}. */
    String name();

    /** The tables, with schema, that this holder answers for. */
    Set<String> tables();

    /** Records about the subject. */
    long count(SubjectId subject);

    /** The same, place by place, with what an erasure does there; places that hold nothing of the subject may be left out. */
    default List<Store> stores(SubjectId subject) {
        return List.of(Store.deleted(String.join(", ", new TreeSet<>(tables())), count(subject)));
    }

    /** Everything held about the subject, for access and portability (sections 30 and 31). */
    JsonObject export(SubjectId subject);

    /** The part of {@link #export} that the person gave us themselves (section 31); empty when none did. */
    default JsonObject provided(SubjectId subject) {
        return JsonValue.EMPTY_JSON_OBJECT;
    }

    /** Files about the subject, the oldest first. */
    default List<HeldFile> files(SubjectId subject) {
        return List.of();
    }

    /** Replaces an identifier in this store (section 36). Returns the records changed. */
    long rectify(SubjectId subject, Identifier wrong, Identifier right);

    /** Hides the subject's records from use, or shows them again (section 34). Returns the records changed. */
    long restrict(SubjectId subject, boolean restricted);

    /**
     * Deletes the subject's records beyond recovery (section 33). The erasure is on record before, by
     * {@link SubjectRegister#markErased}: without it no history forgets a word.
     *
     * @return the records deleted
     */
    long erase(SubjectId subject);
}

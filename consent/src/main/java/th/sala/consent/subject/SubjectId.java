package th.sala.consent.subject;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Objects;
import java.util.UUID;

/** A data subject: the person an identifier leads to. Opaque, UUIDv7, never derived from personal data. */
public record SubjectId(UUID value) {
    public SubjectId {
        Objects.requireNonNull(value, "A subject id is required.");
    }

    public static SubjectId next() {
        return new SubjectId(UuidCreator.getTimeOrderedEpoch());
    }

    public static SubjectId of(String text) {
        return new SubjectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

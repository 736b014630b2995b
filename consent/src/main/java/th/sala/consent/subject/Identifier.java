package th.sala.consent.subject;

import java.util.Objects;

/** A personal identifier in the clear. Lives in memory only: at rest it is a cipher and a keyed hash. */
public record Identifier(IdentifierKind kind, String value) {
    public Identifier {
        Objects.requireNonNull(kind, "An identifier needs a kind.");
        Objects.requireNonNull(value, "An identifier needs a value.");
    }

    /** As anybody may see it, such as {@code s•••@e•••.com}. */
    public String masked() {
        return Mask.of(this);
    }

    @Override
    public String toString() {
        return kind.code();
    }
}

package th.sala.consent.retention;

import java.util.Set;

/** Evidence, which no run takes: it names an opaque id, and what it says in words is unreadable once the person's key is gone. */
public record KeptRows(String name, String category, Set<String> tables) implements RetainedRecords {

    @Override
    public Standing standing(Reach reach) {
        return Standing.NONE;
    }

    @Override
    public long take(Reach reach, int most) {
        return 0;
    }
}

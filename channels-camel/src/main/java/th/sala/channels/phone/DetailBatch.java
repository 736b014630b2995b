package th.sala.channels.phone;

import java.util.HashSet;
import java.util.Set;

/** One file on its way, and what it has brought so far: a call that it holds twice is known the second time. */
record DetailBatch(boolean dryRun, String reporter, Set<String> roles, Set<String> seen) {

    DetailBatch(boolean dryRun, String reporter, Set<String> roles) {
        this(dryRun, reporter, Set.copyOf(roles), new HashSet<>());
    }

    Piece with(DetailFile.Row row) {
        return new Piece(this, row);
    }

    /** A line of the file. */
    record Piece(DetailBatch batch, DetailFile.Row row) {
        @Override
        public String toString() {
            return "line " + row.number();
        }
    }
}

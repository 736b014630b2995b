package th.sala.ticketing.reply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.result.RowView;

/** Rows of the outbox, those that left as one call only when every part of it is here that waits. */
final class WholeCalls {
    private final Map<OutboxRow, Integer> parts = new LinkedHashMap<>();

    WholeCalls add(RowView row) {
        parts.put(row.getRow(OutboxRow.class), row.getColumn("parts", Integer.class));
        return this;
    }

    List<OutboxRow> rows() {
        Map<UUID, Integer> here = new LinkedHashMap<>();
        parts.keySet().forEach(row -> here.merge(row.leavesAs(), 1, Integer::sum));
        List<OutboxRow> whole = new ArrayList<>(parts.keySet());
        whole.removeIf(row -> row.joined() != null && here.get(row.joined()) < parts.get(row));
        return whole;
    }
}

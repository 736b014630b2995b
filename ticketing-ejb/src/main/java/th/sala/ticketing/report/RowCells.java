package th.sala.ticketing.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** A row as its statement names it: texts, whole numbers, numbers and flags. */
final class RowCells implements RowMapper<Map<String, Object>> {

    @Override
    public Map<String, Object> map(ResultSet row, StatementContext context) throws SQLException {
        ResultSetMetaData head = row.getMetaData();
        Map<String, Object> cells = new LinkedHashMap<>();
        for (int at = 1; at <= head.getColumnCount(); at++) {
            Object value = row.getObject(at);
            cells.put(head.getColumnLabel(at), value instanceof BigDecimal number ? number.doubleValue() : value);
        }
        return cells;
    }
}

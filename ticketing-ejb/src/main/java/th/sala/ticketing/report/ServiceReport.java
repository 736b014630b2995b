package th.sala.ticketing.report;

import java.util.List;

/** @param items by key; groups without any ticket are left out */
public record ServiceReport(List<Figures> items, Figures total) {
    public ServiceReport {
        items = List.copyOf(items);
    }
}

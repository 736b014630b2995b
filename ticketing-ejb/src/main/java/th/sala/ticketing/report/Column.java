package th.sala.ticketing.report;

/**
 * A figure of a report.
 *
 * @param name its member in each row
 * @param unit {@code count}, {@code seconds}, {@code days}, {@code percent}, {@code number}, {@code flag} or {@code code}
 */
public record Column(String name, String unit) {
    static Column count(String name) {
        return new Column(name, "count");
    }

    static Column seconds(String name) {
        return new Column(name, "seconds");
    }

    static Column days(String name) {
        return new Column(name, "days");
    }

    static Column percent(String name) {
        return new Column(name, "percent");
    }

    static Column number(String name) {
        return new Column(name, "number");
    }
}

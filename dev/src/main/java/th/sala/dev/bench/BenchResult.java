package th.sala.dev.bench;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a bench measured.
 *
 * @param bench its name
 * @param unit of value and baseline
 * @param baseline the same measure of what it is compared with, in the same run
 * @param more further figures by name, such as {@code p99_ms} or {@code lost}, in the order they are shown
 * @param bound what bounds the figure, in a sentence
 */
public record BenchResult(
        String bench, double value, String unit, double baseline, Map<String, Double> more, String bound) {
    private static final int DIGITS = 3;

    /** The same with one more figure. */
    BenchResult with(String name, double figure) {
        var all = new LinkedHashMap<>(more);
        all.put(name, figure);
        return new BenchResult(bench, value, unit, baseline, all, bound);
    }

    /** A table for people. */
    public String asTable() {
        var table = new StringBuilder();
        table.append(row(bench, number(value) + " " + unit));
        table.append(row("baseline", number(baseline) + " " + unit));
        table.append(row("ratio", number(ratio()).toString()));
        more.forEach((name, figure) -> table.append(row(name, number(figure).toString())));
        return table.append(row("bound by", bound)).toString();
    }

    /** The last line of a bench, as the public contract has it. */
    public JsonObject asJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("bench", bench)
                .add("value", number(value))
                .add("unit", unit)
                .add("baseline", number(baseline))
                .add("ratio", number(ratio()));
        more.forEach((name, figure) -> json.add(name, number(figure)));
        return json.build();
    }

    private double ratio() {
        return baseline == 0 ? 0 : value / baseline;
    }

    private static String row(String name, String words) {
        return "%-22s %s%n".formatted(name, words);
    }

    private static BigDecimal number(double figure) {
        BigDecimal rounded = BigDecimal.valueOf(figure)
                .setScale(DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
